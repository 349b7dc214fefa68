import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { findFirefox } from '../browser/find-browser.ts';
import type { ToolboxPanel } from '../browser/firefox-toolbox.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { brokenFiles, good, withHtml } from '../fuzz/broken-files.ts';

const path = findFirefox();
if (path === undefined) console.warn('No Firefox found: hostile files in it are skipped. Set FIREFOX_PATH to one.');

/** Some of the files that Chromium's panel is given in `hostile-files.test.ts`, dropped onto Firefox's, over a file that is shown. */
describe.skipIf(path === undefined)('hostile files in Firefox', () => {
  let firefox: Firefox;
  let panel: ToolboxPanel;
  let before: string;

  beforeAll(async () => {
    firefox = await launchFirefox({ extension: builtExtension('firefox') });
    panel = await firefox.toolbox.openSessionTrace();
    await until('the toolbar', () => panel.evaluate(() => document.querySelector('#import-file') !== null));
    await drop(Buffer.from(good()));
    before = await until('the file', async () => {
      const now = await shown();
      return now.includes('GET') ? now : undefined;
    });
  });

  afterAll(() => firefox.close());

  const drop = (bytes: Uint8Array) =>
    panel.evaluate((base64) => {
      const octets = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([octets], 'dropped.har'));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
      document.querySelector('main')!.dispatchEvent(event);
    }, Buffer.from(bytes).toString('base64'));

  const refusal = () =>
    until('a refusal', () =>
      panel.evaluate(() => {
        const told = document.querySelector<HTMLElement>('.infobar [data-problem]')?.dataset;
        return told === undefined ? false : { what: told['problem'] ?? '', where: told['where'] ?? '' };
      }),
    );

  const shown = () =>
    panel.evaluate(() =>
      JSON.stringify([...document.querySelectorAll('.tg [role=row]')].map((row) => row.getAttribute('aria-label'))),
    );

  test.each([
    'JSON that ends in the middle',
    'numbers for entries',
    'no UTF-8',
    'gzip that is cut off',
    'no text at all',
  ])('%s is refused, and what was shown stays', async (name) => {
    const { bytes, expected } = brokenFiles[name]!;
    await drop(Buffer.from(bytes()));
    const { what, where } = await refusal();
    expect(what).toMatch(/\w/);
    if (typeof expected === 'object') expect(where).toMatch(expected.where);
    expect(await shown()).toBe(before);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.infobar > button:last-child')!.click());
  });

  test('of HTML in every field nothing becomes an element', async () => {
    await drop(Buffer.from(withHtml('"></bdi><img src="x" onerror="window.ran=1"><iframe></iframe>')));
    await until('the file', async () => (await shown()).includes('<img'));
    const made = await panel.evaluate(() => ({
      elements: document.querySelectorAll('img, iframe, [onerror]').length,
      ran: Reflect.get(window, 'ran') === undefined,
    }));
    expect(made).toEqual({ elements: 0, ran: true });
  });
});
