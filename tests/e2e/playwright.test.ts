import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { findChromium } from '../browser/find-browser.ts';
import { differences } from '../lab/differences.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import type { Scenario } from '../lab/scenario.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';
import { laxIdpPost } from '../lab/scenarios/lax-idp-post.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { loginWorks } from '../lab/scenarios/login-works.ts';
import { toldByDiagnosis } from '../lab/told.ts';

/**
 * What docs/ci.md tells its readers to do: record a test with Playwright, then ask the command line about the file. Every
 * scenario of the lab, recorded once and diagnosed as the command line does; three by the command itself.
 */
const byCommand = [loginWorks, cookiePath, laxIdpPost];
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

/** The jar was not watched, only worked out of the headers: what the panel proves is likely here. */
const isLessSure = (difference: string): boolean => difference === 'confidence: expected certain, got likely';

/** What a file cannot tell, by scenario. */
const deviations: Readonly<Record<string, readonly RegExp[]>> = {
  // Nothing in a file says that a request was made without credentials, so its Set-Cookie counts as stored.
  'fetch-omits': [/^verdict: .* got lost$/, /^lost at: /, /^cause: .* got unexplained$/],
  // What the jar held before the file began is only supposed.
  'link-from-elsewhere': [/^confidence: expected likely, got possible$/],
  // A script that deletes a cookie leaves no trace in headers.
  'script-deletes': [/^cause: .* got unexplained$/, /^confidence: expected likely, got possible$/],
  // Pages are not in the file (`content: 'omit'`): that one went on by itself is seen, how is not.
  'meta-refresh': [/^came by: expected meta-refresh, got client-redirect$/],
  'meta-refresh-lost': [/^came by: expected meta-refresh, got client-redirect$/],
  'script-redirect': [/^came by: expected script, got client-redirect$/],
};

/**
 * Playwright's contexts for certificates that nobody trusts take no HSTS, so one scenario does not happen in them. Of the rest
 * those with a deviation and each third, since all take minutes: `EVERY_SCENARIO=1`.
 */
const every = process.env['EVERY_SCENARIO'] !== undefined;
const recordable = scenarios
  .filter(({ id }) => id !== 'hsts-typed')
  .filter(({ id }, at) => every || at % 3 === 0 || id in deviations);

describe('a HAR file that Playwright recorded', () => {
  test.each(recordable)('$id: tells the same as the panel', async (scenario) => {
    const read = fromHar(await readFile(await record(scenario), 'utf8'));
    if (!read.ok) throw new Error(read.problem.text.text);
    const found = differences(scenario.expect, toldByDiagnosis(diagnose(read.trace)));
    const allowed = deviations[scenario.id] ?? [];
    expect(
      found.filter((difference) => !isLessSure(difference) && !allowed.some((one) => one.test(difference))),
    ).toEqual([]);
    expect(allowed.filter((one) => !found.some((difference) => one.test(difference)))).toEqual([]);
  });

  test.each(byCommand)('$id: the job passes or fails with the cause', async ({ ...scenario }) => {
    const { code, out, err } = await sessionTrace('--format', 'github', await record(scenario));
    const { cause } = scenario.expect;
    expect({ code, err }).toEqual({ code: cause === undefined ? 0 : 1, err: '' });
    if (cause === undefined) expect(out).toMatch(/^::notice file=.*::✓ session kept\n$/);
    else expect(out).toMatch(new RegExp(`^::error file=.*\\b${cause}, (?:certain|likely)\\)`));
  });
});
