// @vitest-environment happy-dom
import axe from 'axe-core';
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chain } from '../chain.ts';
import { recordings } from './fixtures.ts';
import { names } from './names.ts';
import { openPanel, type OpenPanel } from './open-panel.tsx';
import { reportOf } from './report-of.ts';

const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

const trace = chain(`
  > GET https://app.test/callback?code=Sp1xlOBeZQQYbYS6&page=2
  > Authorization: Bearer q8Wz5Xc2Vb7Nm4Lk
  < 302 /home
  < Set-Cookie: sid=a1b2c3d4e5f6; Path=/
  > GET https://app.test/home
  > Cookie: sid=a1b2c3d4e5f6
  < 200
`);

function preview(what: Parameters<typeof openPanel>[0] = trace): OpenPanel {
  const panel = openPanel(what);
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: /^What masking replaces/ }));
  return panel;
}

const rows = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));

test('lists each value once, with what it is, its first place and how often it stands there', () => {
  preview();
  const word = expect.stringMatching(/^\w+$/) as string;
  expect(rows()).toEqual([
    ['Sp1xlOBeZQQYbYS6', word, 'URL parameter', expect.stringMatching(/^URL, hop 1 /), '1'],
    ['q8Wz5Xc2Vb7Nm4Lk', word, 'header value', expect.stringMatching(/^Authorization, hop 1 app\.test\/callback/), '1'],
    [
      'a1b2c3d4e5f6',
      word,
      'cookie value',
      expect.stringMatching(/^Set-Cookie, hop 1 /),
      expect.stringMatching(/^[2-9]$/),
    ],
  ]);
});

test('what is listed is what the report lacks, and what is not listed stays', async () => {
  const { store } = preview();
  const { text: report } = await reportOf(store);
  for (const [value] of rows()) expect(report).not.toContain(value);
  expect(report).toContain('page=2');
});

test('pseudonyms that are shown are those of the report that is saved from there; others have new ones', async () => {
  let file: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    file = object as Blob;
    return 'blob:x';
  });
  const { store } = preview();
  const shown = rows().map(([, pseudonym]) => pseudonym!);
  expect(new Set(shown).size).toBe(3);
  fireEvent.click(screen.getByRole('button', { name: 'Save masked report' }));
  const report = await file!.text();
  for (const pseudonym of shown) expect(report).toContain(pseudonym);
  const { text: other } = await reportOf(store);
  for (const pseudonym of shown) expect(other).not.toContain(pseudonym);
});

test('a place leads to its hop', () => {
  const { store } = preview();
  fireEvent.click(screen.getAllByRole('button', { name: 'hop 1' })[0]!);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.selection.hop.value?.key).toBe(store.selection.timeline.value.hops[0]!.key);
});

test('the masked report is saved from there', () => {
  preview();
  fireEvent.click(screen.getByRole('button', { name: 'Save masked report' }));
  expect(saved).toEqual([expect.stringMatching(/\.har$/)]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Escape closes it and nothing else; single keys do nothing meanwhile', () => {
  const { store } = preview();
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'l' });
  expect(store.list.onlyLost.value).toBe(false);
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.view.detailsOpen.value).toBe(true);
});

test('a page cannot put markup or control characters into it', () => {
  preview(
    chain(`
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=<img/src=x>\u202e${'9f3b'.repeat(200)}; Path=/
    `),
  );
  const dialog = screen.getByRole('dialog');
  expect(dialog.querySelector('img')).toBeNull();
  expect(dialog.textContent).not.toContain('\u202e');
  expect(rows().every(([value]) => value!.length < 100)).toBe(true);
});

test('many values come on request', () => {
  const lines = Array.from({ length: 210 }, (_, n) => `< Set-Cookie: c${n}=secret${n}x${n}; Path=/`);
  preview(chain(['> GET https://app.test/', '< 200', ...lines].join('\n')));
  expect(rows()).toHaveLength(200);
  fireEvent.click(screen.getByRole('button', { name: /^Show all/ }));
  expect(rows()).toHaveLength(210);
});

describe('axe', () => {
  test.each([
    ['a recording', () => recordings.path()],
    ['nothing to mask', () => chain('> GET https://app.test/\n< 200')],
  ])('finds nothing in %s', async (_, make) => {
    preview(make());
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test('a hop is named with its chain where several were recorded', () => {
  const again = (code: string) => `> GET https://app.test/callback?code=${code}\n< 200`;
  preview(chain(`${again('Sp1xlOBeZQQYbYS6')}\n* after 1 min\n* via start\n${again('Qw8Er4Ty6Ui0Op2A')}`));
  expect(screen.getAllByRole('button', { name: /^hop 1 in c\d$/ }).map(({ textContent }) => textContent)).toEqual([
    'hop 1 in c1',
    'hop 1 in c2',
  ]);
});
