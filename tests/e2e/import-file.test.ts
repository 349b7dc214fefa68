import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bigHar } from '../bench/report/big-har.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';

/** Files read by the real panel in Chromium's DevTools: in its worker, while the panel goes on. */
let chromium: Chromium;
let panel: Panel;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'session-trace-import-'));
  writeFileSync(join(folder, 'big.har'), [...bigHar({ entries: 6000, body: 2000 })].join(''));
  writeFileSync(join(folder, 'small.har'), [...bigHar({ entries: 60, body: 0 })].join(''));
  writeFileSync(join(folder, 'broken.har'), '{"log": {"entries": [}');
  chromium = await launchChromium({ extension: builtExtension('chromium') });
  panel = await chromium.devtools.openSessionTrace();
  await panel.find({ role: 'button', name: /^Import/ });
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

/** As the file dialog does. */
async function choose(name: string): Promise<void> {
  const { result } = (await panel.session.send('Runtime.evaluate', {
    expression: `document.getElementById('import-file')`,
  })) as { result?: { objectId: string } };
  await panel.session.send('DOM.setFileInputFiles', { objectId: result!.objectId, files: [join(folder, name)] });
}

/** Runs in the panel: the longest time in which it did nothing else, in milliseconds. */
function watchStalls(): void {
  let last = performance.now();
  Object.assign(globalThis, { longestStall: 0 });
  setInterval(() => {
    const now = performance.now();
    Object.assign(globalThis, { longestStall: Math.max(Number(Reflect.get(globalThis, 'longestStall')), now - last) });
    last = now;
  }, 10);
}

const isReading = async () => (await panel.query({ role: 'progressbar' })).length > 0;
const imported = (name: string) => panel.waitForText(`imported: ${name}`, 60_000);

describe('a big file', () => {
  test('can be cancelled, and nothing has changed', async () => {
    const before = await panel.text();
    await choose('big.har');
    await panel.find({ role: 'progressbar' });
    await panel.click('Stop reading');
    await until('the bar to go', async () => !(await isReading()));
    expect(await panel.text()).toBe(before);
  });

  test('is read while the panel answers, and its verdict is shown', async () => {
    await panel.evaluate(watchStalls);
    await choose('big.har');
    await panel.find({ role: 'progressbar' });
    let clicks = 0;
    while (await isReading()) {
      const { states } = await panel.find({ role: 'button', name: 'Only lost sessions' });
      await panel.click('Only lost sessions');
      const now = await panel.find({ role: 'button', name: 'Only lost sessions' });
      expect(now.states['pressed']).not.toEqual(states['pressed']);
      clicks++;
    }
    await imported('big.har');
    expect(clicks).toBeGreaterThan(1);
    if (clicks % 2 === 1) await panel.click('Only lost sessions');
    // A hang would be longer on any machine.
    expect(Number(await panel.evaluate('longestStall'))).toBeLessThan(2000);
    await panel.find({ role: 'treeitem', name: /Session lost:/ }, 60_000);
  });
});

test('a broken file names its place, and the screen stays', async () => {
  await choose('small.har');
  await imported('small.har');
  await choose('broken.har');
  await panel.waitForText('line 1, column 22');
  expect(await panel.text()).toContain('imported: small.har');
  await panel.click('Dismiss');
});

test('a file can be dropped, and its text pasted', async () => {
  const text = [...bigHar({ entries: 50, body: 0 })].join('');
  await panel.evaluate((har) => {
    const carried = new DataTransfer();
    carried.items.add(new File([har], 'dropped.har'));
    const target = document.querySelector('main')!;
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
  }, text);
  await imported('dropped.har');
  await panel.evaluate((har) => {
    const carried = new DataTransfer();
    carried.setData('text/plain', har);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: carried }),
    );
  }, text);
  await imported('pasted text');
});
