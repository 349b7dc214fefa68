import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { signIns } from '../bench/panel/recording.ts';
import { callOn } from '../browser/accessible.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { dropFile } from '../browser/drop-file.ts';
import { focusAt, focusOf } from '../browser/focus.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';

/** A flow of 500 hops among 250 chains, in Chromium's DevTools: rows that are not drawn, and the focus on one of those that are. */
let chromium: Chromium;
let panel: Panel;

beforeAll(async () => {
  const trace = signIns(250);
  const diagnosis = diagnose(trace, { chosen: [] });
  chromium = await launchChromium({ extension: builtExtension('chromium'), size: { width: 1280, height: 800 } });
  panel = await chromium.devtools.openSessionTrace();
  await dropFile(
    panel,
    'long.har',
    JSON.stringify(toHar(trace, diagnosis, { redaction: 'none', salt: 'long', version: '0.0.0' })),
  );
  // keys reach a panel that has the focus in DevTools
  await callOn(
    panel.session,
    await panel.find({ role: 'tree' }),
    `this.querySelector('[role=treeitem][tabindex="0"]').focus()`,
  );
  await focusAt(panel, { region: '.list', role: 'treeitem' });
  await press('Home');
  await until('the flow of 500 hops', () =>
    panel.evaluate(() => document.querySelector('.tg')?.getAttribute('aria-rowcount') === '1001'),
  );
});

afterAll(() => chromium.close());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await panel.press(key);
}

/** Where a list is scrolled, how long it is, and whether rows fill what is seen of it. */
const seenOf = (selector: string) =>
  panel.evaluate((list) => {
    const box = document.querySelector(list)!;
    const { top, bottom, left } = box.getBoundingClientRect();
    const isRow = (y: number) => document.elementFromPoint(left + 60, y)?.closest('[data-row], .between, .th') != null;
    const ys = Array.from({ length: 9 }, (_, at) => top + 30 + ((bottom - top - 40) * at) / 8);
    return { top: box.scrollTop, height: box.scrollHeight, view: box.clientHeight, full: ys.every(isRow) };
  }, selector);

const scrollTo = (selector: string, top: number) =>
  panel.evaluate(
    (list, to) => {
      document.querySelector(list)!.scrollTop = to;
    },
    selector,
    top,
  );

/** So many, as the browser makes them. */
const frames = (count: number) =>
  panel.evaluate(async (most) => {
    for (let frame = 0; frame < most; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

test.each([
  // 100 chains below their flow, and 150 alone
  ['the list', '#chains', 251 * 42],
  // with links and bands between the hops
  ['the timeline', '.tg', 24 + 500 * 45 + 99 * 20],
])('%s has room for all its rows, and shows them wherever it is scrolled', async (_, selector, least) => {
  const { height, view } = await seenOf(selector);
  expect(height).toBeGreaterThanOrEqual(least);
  expect(height).toBeLessThan(least * 1.1);
  for (const part of [0.2, 1, 0.6, 0]) {
    const top = Math.round((height - view) * part);
    await scrollTo(selector, top);
    await until(`rows at ${top}`, async () => (await seenOf(selector)).full);
    await frames(10); // nothing scrolls by itself
    expect(await seenOf(selector)).toEqual({ top, height, view, full: true });
  }
});

test('holding J, the focus is on the selected hop in the end; K leads back', async () => {
  await press('Enter', 'Home');
  await focusAt(panel, { region: '.tl', role: 'row', text: /^Hop 1( in c\d+)?, request/ });
  for (let hop = 1; hop < 180; hop += 1) await press('j');
  await onSelected(180);
  for (let hop = 0; hop < 60; hop += 1) await press('k');
  await onSelected(120);
});

test.each([
  ['Home', 1],
  ['End', 500],
])('%s takes the focus along, however far', async (key, hop) => {
  await press(key);
  await onSelected(hop);
});

test('G takes the focus along to the hop where the session was lost', async () => {
  await press('g');
  await until(
    'the focus at the band, in view',
    async () =>
      (await panel.evaluate(() => document.activeElement?.matches('.hop.lost > [role=row][aria-selected=true]'))) &&
      (await focusOf(panel)).seen,
  );
});

test('the focus stays where it was while the timeline is scrolled far away, and J goes on from there', async () => {
  await press('Home', 'j');
  await onSelected(2);
  await frames(2); // what the key still scrolls it scrolls in the next
  await scrollTo('.tg', 15_000);
  await until('rows at 15000', async () => {
    const { top, full } = await seenOf('.tg');
    return full && top === 15_000;
  });
  expect((await focusOf(panel)).text).toMatch(/^Hop 2( in c\d+)?, request/);
  await press('j');
  await onSelected(3);
});

// at once: without waiting for what comes of the key before, also where frames take long
test.each([1, 6])(
  'keys and wheel at once leave the focus on the selected hop (processor %i times slower)',
  async (rate) => {
    await panel.session.send('Emulation.setCPUThrottlingRate', { rate });
    try {
      for (let round = 0; round < 5; round += 1) {
        await press('g', 'Home', 'j');
        await scrollTo('.tg', 15_000);
        expect((await focusOf(panel)).text).toMatch(/^Hop 2( in c\d+)?, request/);
        await frames(5);
        expect((await focusOf(panel)).text).toMatch(/^Hop 2( in c\d+)?, request/);
        await press('j');
        await onSelected(3);
      }
    } finally {
      await panel.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
  },
);

/** The focus is on the selected hop, the `place`th of the timeline, and that is seen. */
async function onSelected(place: number): Promise<void> {
  const now = () =>
    panel.evaluate(() => {
      const row = document.activeElement;
      const box = document.querySelector('.tg')!.getBoundingClientRect();
      const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
      return {
        place: Number(row?.closest('[data-row]')?.getAttribute('data-row')) + 1,
        selected: row?.getAttribute('aria-selected'),
        seen: top >= box.top + 24 && bottom <= box.bottom,
      };
    });
  const expected = { place, selected: 'true', seen: true };
  await until(`hop ${place} to have the focus`, async () => {
    const at = await now();
    if (JSON.stringify(at) === JSON.stringify(expected)) return true;
    throw new Error(JSON.stringify(at));
  });
}
