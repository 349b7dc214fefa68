import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../browser/find-browser.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import type { Scenario } from '../lab/scenario.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';
import { laxIdpPost } from '../lab/scenarios/lax-idp-post.ts';
import { loginWorks } from '../lab/scenarios/login-works.ts';

/** What docs/ci.md tells its readers to do: record a test with Playwright, then ask the command line about the file. */
const scenarios = [loginWorks, cookiePath, laxIdpPost];
const root = resolve(import.meta.dirname, '../..');

let folder: string;
let lab: Lab;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-trace-playwright-'));
  lab = await startLab(scenarios);
  browser = await chromium.launch({
    executablePath: findChromium()!,
    args: [`--host-resolver-rules=${lab.hostRules}`, '--no-sandbox'],
  });
});

afterAll(async () => {
  await browser.close();
  await lab.close();
  await rm(folder, { recursive: true });
});

async function record(scenario: Scenario): Promise<string> {
  const path = join(folder, `${scenario.id}.har`);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, recordHar: { path, content: 'omit' } });
  const page = await context.newPage();
  await play(scenario, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
  await context.close();
  return path;
}

function sessionTrace(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts')];
  return new Promise((done) => {
    const child = execFile(process.execPath, [...program, ...words], (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('a HAR file that Playwright recorded', () => {
  test.each(scenarios)('$id: the job passes or fails with the cause', async ({ ...scenario }) => {
    const { code, out, err } = await sessionTrace('--format', 'github', await record(scenario));
    const { cause } = scenario.expect;
    expect({ code, err }).toEqual({ code: cause === undefined ? 0 : 1, err: '' });
    if (cause === undefined) expect(out).toMatch(/^::notice file=.*::✓ session kept\n$/);
    else expect(out).toMatch(new RegExp(`^::error file=.*\\b${cause}, (?:certain|likely)\\)`));
  });
});
