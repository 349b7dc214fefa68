// @vitest-environment happy-dom
import axe from 'axe-core';
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recording } from './fixtures.ts';
import { openPanel, openPanelWith } from './open-panel.tsx';

const secret = 's%3A8fK2vq0zR1LmN4xYw7Tb9QeHcD3uGj5p';
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      copied.push(document.querySelector<HTMLTextAreaElement>('textarea.sr')?.value ?? '');
      return true;
    },
  });
});
afterEach(() => {
  delete (document as { execCommand?: unknown }).execCommand;
  vi.restoreAllMocks();
});

const hopRow = (n: number) => document.querySelectorAll<HTMLElement>('.hop .req')[n]!;
const pick = (name: RegExp) => fireEvent.click(screen.getByRole('menuitem', { name }));
const items = () => screen.getAllByRole('menuitem').map((item) => item.textContent);

test('right-click on a hop selects it and copies its URL', () => {
  const { store } = openPanel('path');
  fireEvent.contextMenu(hopRow(2));
  expect(store.selection.hop.value?.number).toBe(1);
  pick(/^Copy URL/);
  expect(copied).toEqual(['https://app.example/app/login']);
  expect(screen.queryByRole('menu')).toBeNull();
});

test.each([{ key: 'F10', shiftKey: true }, { key: 'ContextMenu' }])(
  '$key opens it, Escape gives the focus back',
  (key) => {
    openPanel('path');
    const row = document.querySelector<HTMLElement>('.tg [role=row][tabindex="0"]')!;
    row.focus();
    fireEvent.keyDown(row, key);
    const menu = screen.getByRole('menu', { name: 'Copy' });
    expect(menu.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(menu, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(row);
  },
);

test('curl is masked unless the values are asked for', () => {
  openPanel('unrecognised');
  const open = () => fireEvent.contextMenu(hopRow(1));
  open();
  pick(/^Copy as cURL \(masked\)/);
  open();
  pick(/^Copy as cURL with values/);
  const value = 's%3Aq7XwR1LmN4xYw7Tb9QeHcD3uGj5p';
  expect(copied[0]).toMatch(/^curl .*'https:\/\/app\.example\/dashboard'/);
  expect(copied[0]).toContain('connect.sid=');
  expect(copied[0]).not.toContain(value);
  expect(copied[1]).toContain(value);
});

test('a hop as Markdown is masked', () => {
  openPanel('path');
  fireEvent.contextMenu(hopRow(3));
  pick(/^Copy hop as Markdown/);
  expect(copied[0]).toMatch(/^- hop 2: `GET https:\/\/app\.example\/dashboard`.*NotOnPath/);
});

test('the lane under the pointer decides whose Set-Cookie line is copied', () => {
  openPanel('path');
  const lanes = [...hopRow(2).querySelectorAll('.lane')];
  fireEvent.contextMenu(lanes[0]!);
  pick(/^Copy sid as Set-Cookie/);
  expect(copied[0]).toMatch(new RegExp(`^Set-Cookie: sid=${secret}.*; Path=/app; HttpOnly; Secure; SameSite=Lax$`));
  fireEvent.contextMenu(lanes[1]!);
  expect(items().some((text) => text.includes('Copy sid as'))).toBe(false);
});

test('headers: the arrows move among them, the menu key copies one', () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('tab', { name: 'Headers' }));
  const rows = [...document.querySelectorAll<HTMLElement>('.hd [data-copy]')];
  rows[0]!.focus();
  expect(rows[0]!.tabIndex).toBe(0);
  fireEvent.keyDown(rows[0]!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(rows[1]);
  expect([rows[0]!.tabIndex, rows[1]!.tabIndex]).toEqual([-1, 0]);
  fireEvent.keyDown(rows[1]!, { key: 'F10', shiftKey: true });
  pick(/^Copy header/);
  expect(copied[0]).toBe('Sec-Fetch-Site: same-origin');
});

test.each([true, false])('cookies of the details have it (as columns: %s)', (right) => {
  const { store } = openPanel('path');
  void act(() => void (store.view.detailsRight.value = right));
  const cookie = document.querySelector<HTMLElement>('.d-body [data-copy]')!;
  fireEvent.keyDown(cookie, { key: 'ContextMenu' });
  pick(/^Copy sid as Set-Cookie/);
  expect(copied[0]).toContain('Set-Cookie: sid=');
});

test.each([
  ['a hop', () => hopRow(3)],
  ['a chain of the list', () => document.querySelectorAll<HTMLElement>('.chain[data-verdict=lost]')[0]!],
])('%s gives the chain as a masked sequence diagram', (_, row) => {
  openPanel('path');
  fireEvent.keyDown(row(), { key: 'ContextMenu' });
  pick(/^Copy sequence diagram/);
  expect(copied[0]).toMatch(/^sequenceDiagram\n/);
  expect(copied[0]).toContain('session lost here');
  expect(copied[0]).not.toContain(secret);
});

test('the picture is saved as SVG, masked, also where a file calls its browser by a secret', async () => {
  const trace = recording('path');
  openPanel({ ...trace, browser: { ...trace.browser, version: secret } });
  let blob: Blob | undefined;
  const files: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    blob = object as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push(this.download);
  });
  fireEvent.contextMenu(hopRow(3));
  pick(/^Save picture \(SVG/);
  expect(files).toEqual(['session-trace-c2.svg']);
  const text = await blob!.text();
  expect(text).toMatch(/^<svg [^]*session lost here[^]*<\/svg>/);
  expect(text).not.toContain(secret);
});

test('names of a page never become markup in it', () => {
  openPanel('hostile');
  for (const lane of document.querySelectorAll('.hop .req .lane')) {
    fireEvent.contextMenu(lane);
    expect(document.querySelectorAll('img, script').length).toBe(0);
  }
});

test('axe finds nothing with it open', async () => {
  openPanel('path');
  fireEvent.contextMenu(hopRow(0));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}, 30_000);

test('a hop leads to its request in the Network panel, where the browser can', () => {
  const shown: string[] = [];
  openPanelWith('path', {}, { showInNetwork: (url) => shown.push(url) });
  fireEvent.contextMenu(hopRow(2));
  pick(/^Open in Network panel/);
  expect(shown).toEqual(['https://app.example/app/login']);
  fireEvent.contextMenu(screen.getAllByRole('treeitem')[0]!);
  expect(items().filter((item) => item.startsWith('Open in Network'))).toEqual([]);
});

test('where the browser cannot, the menu does not offer it', () => {
  openPanel('path');
  fireEvent.contextMenu(hopRow(2));
  expect(items().filter((item) => item.startsWith('Open in Network'))).toEqual([]);
});
