import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { bigHar } from '../bench/report/big-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';

/** A masked report of a long recording, written by the real panel in Chromium's DevTools while the panel goes on. */
let chromium: Chromium;
let panel: Panel;
let folder: string;
const har = [...bigHar({ entries: 12_000, body: 0 })].join('');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'session-trace-export-'));
  writeFileSync(join(folder, 'big.har'), har);
  chromium = await launchChromium({ extension: builtExtension('chromium') });
  panel = await chromium.devtools.openSessionTrace();
  await panel.find({ role: 'button', name: /^Import/ });
  const { result } = (await panel.session.send('Runtime.evaluate', {
    expression: `document.getElementById('import-file')`,
  })) as { result?: { objectId: string } };
  await panel.session.send('DOM.setFileInputFiles', {
    objectId: result!.objectId,
    files: [join(folder, 'big.har')],
  });
  await panel.waitForText('imported: big.har', 90_000);
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

/** Runs in the panel: counts its frames, and the different shares that the bar of writing has told. */
function watchFrames(): void {
  const seen = { frames: 0, shares: new Set<string>() };
  Object.assign(globalThis, { seen });
  const look = () => {
    const bar = document.querySelector('.infobar progress');
    if (bar !== null) {
      seen.frames++;
      seen.shares.add(bar.getAttribute('value') ?? '');
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const seen = async () => (await panel.evaluate('[seen.frames, seen.shares.size]')) as readonly [number, number];
const isWriting = async () => (await panel.query({ role: 'progressbar' })).length > 0;

async function exportMasked(): Promise<void> {
  await panel.click('Export');
  await panel.click({ role: 'menuitem', name: /^HAR report/ });
}

test('can be stopped, and nothing has changed', async () => {
  const before = await panel.text();
  await exportMasked();
  await panel.find({ role: 'progressbar', name: 'Writing the file…' });
  await panel.click('Stop');
  await until('the bar to go', async () => !(await isWriting()));
  expect(await panel.text()).toBe(before);
});

test('is written while frames go on, and is whole', async () => {
  await panel.evaluate(watchFrames);
  const { path, name } = await chromium.downloads.during(exportMasked);
  expect(name).toMatch(/\.har$/);
  const [frames, shares] = await seen();
  expect(frames).toBeGreaterThan(10);
  expect(shares).toBeGreaterThan(5);
  const [written, source] = [fromHar(readFileSync(path, 'utf8')), fromHar(har)];
  if (!written.ok || !source.ok) throw new Error('refused');
  const verdicts = (trace: typeof source.trace) =>
    diagnose(trace).chains.map(({ verdict, lostAt }) => [verdict, lostAt]);
  expect(verdicts(written.trace)).toEqual(verdicts(source.trace));
});
