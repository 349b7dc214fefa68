// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { keyTable } from '../../src/panel/keys.ts';
import { chain } from '../chain.ts';
import { manyChains } from './many-chains.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

const press = (key: string, init: KeyboardEventInit = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ...init });

test.each([
  ['2', 'headers'],
  ['3', 'jar'],
  ['4', 'timing'],
  ['5', 'what-if'],
  ['1', 'cookies'],
])('%s opens the %s tab', (key, tab) => {
  const { store } = openPanel('path');
  press(key);
  expect(store.view.tab.value).toBe(tab);
});

test('Ctrl+E stops and starts, Ctrl+L clears', () => {
  const { recorder } = openPanel('path');
  press('e', { ctrlKey: true });
  expect(recorder.state().recording).toBe(false);
  press('e', { ctrlKey: true });
  expect(recorder.state().recording).toBe(true);
  press('l', { ctrlKey: true });
  expect(screen.queryByRole('treegrid')).toBeNull();
});

test('J and K move among hops, G goes back to where the session was lost', () => {
  const { store } = openPanel('path');
  const lost = store.selection.hop.value?.key;
  press('j');
  expect(store.selection.hop.value?.key).not.toBe(lost);
  press('k');
  expect(store.selection.hop.value?.key).toBe(lost);
  press('j');
  press('g');
  expect(store.selection.hop.value?.key).toBe(lost);
});

test('Alt+arrows move among chains from anywhere, N only among lost ones', () => {
  const { store } = openPanel('kept');
  const rows = store.list.rows.value.map((row) => row.entry.id);
  store.selection.select(rows[0]!);
  press('ArrowDown', { altKey: true });
  expect(store.selection.entry.value?.id).toBe(rows[1]);
  press('n');
  expect(store.selection.entry.value?.id).toBe(rows[1]);
});

test('/ goes to the filter, where letters are letters; Escape clears, then leaves', () => {
  const { store } = openPanel('path');
  press('/');
  const filter = screen.getByRole('searchbox', { name: names.filter });
  expect(document.activeElement).toBe(filter);
  press('l', {}, filter);
  expect(store.list.onlyLost.value).toBe(false);
  fireEvent.input(filter, { target: { value: 'x' } });
  press('Escape', {}, filter);
  expect(store.list.filter.value).toBe('');
  expect(store.view.detailsOpen.value).toBe(true);
});

test('Escape closes the menu, then the details', () => {
  const { store } = openPanel('path');
  press('x');
  const menu = screen.getByRole('menu', { name: names.export });
  press('Escape', {}, menu);
  expect(screen.queryByRole('menu')).toBeNull();
  press('Escape');
  expect(store.view.detailsOpen.value).toBe(false);
});

test('Escape closes the page about a cause and leaves the details; letters mean nothing meanwhile', () => {
  const { store } = openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: 'cookie-path-mismatch' }));
  const dialog = screen.getByRole('dialog');
  press('a', {}, dialog);
  expect(store.list.allRequests.value).toBe(false);
  press('Escape', {}, dialog);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.view.detailsOpen.value).toBe(true);
});

test('Escape reaches DevTools only when there is nothing left to close', () => {
  const seen: string[] = [];
  // as the extension API in Chromium's panels does, registered before any script of the page
  const devtools = (event: KeyboardEvent) => {
    event.preventDefault();
    seen.push(event.key);
  };
  document.addEventListener('keydown', devtools);
  const { store } = openPanel('path');
  press('Escape');
  expect(store.view.detailsOpen.value).toBe(false);
  expect(seen).toEqual([]);
  press('Escape');
  expect(seen).toEqual(['Escape']);
  document.removeEventListener('keydown', devtools);
});

test('the arrows move inside the export menu', () => {
  openPanel('path');
  press('x');
  const items = screen.getAllByRole('menuitem');
  expect(document.activeElement).toBe(items[0]);
  press('ArrowDown', {}, items[0]);
  expect(document.activeElement).toBe(items[1]);
  press('End', {}, items[1]);
  expect(document.activeElement).toBe(items.at(-1));
});

test('the toolbar is one tab stop, the arrows move inside it', () => {
  openPanel('path');
  const record = screen.getByRole('button', { name: names.stopRecording });
  const clear = screen.getByRole('button', { name: names.clear });
  expect([record.tabIndex, clear.tabIndex]).toEqual([0, -1]);
  record.focus();
  press('ArrowRight', {}, record);
  expect(document.activeElement).toBe(clear);
  expect([record.tabIndex, clear.tabIndex]).toEqual([-1, 0]);
});

test('in the list, arrows select and fold', () => {
  const { store } = openPanel('kept');
  const tree = screen.getByRole('tree', { name: names.chains });
  press('Home', {}, tree);
  const [first] = store.list.rows.value;
  expect(store.selection.entry.value?.id).toBe(first?.entry.id);
  press('ArrowDown', {}, tree);
  expect(store.list.rows.value[1]?.open).toBe(true);
  press('ArrowLeft', {}, tree);
  expect(store.list.rows.value[1]?.open).toBe(false);
  press('ArrowRight', {}, tree);
  expect(store.list.rows.value[1]?.open).toBe(true);
});

test('in the timeline, the left arrow folds a hop to its request', () => {
  const { store } = openPanel('path');
  const grid = screen.getByRole('treegrid', { name: names.hops });
  const rows = () => grid.querySelectorAll('.res').length;
  const before = rows();
  press('ArrowLeft', {}, grid.querySelector('[role=row][tabindex="0"]')!);
  expect(rows()).toBe(before - 1);
  expect(store.view.foldedHops.value.size).toBe(1);
});

test('F6 goes through the regions', () => {
  openPanel('path');
  press('F6');
  expect(document.activeElement?.closest('.toolbar')).toBeTruthy();
  press('F6');
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  press('F6', { shiftKey: true });
  expect(document.activeElement?.closest('.toolbar')).toBeTruthy();
});

test('a number opens details that were closed', () => {
  const { store } = openPanel('path');
  store.view.detailsOpen.value = false;
  press('2');
  expect([store.view.detailsOpen.value, store.view.tab.value]).toEqual([true, 'headers']);
});

test('Escape in the details gives the focus back to the hop', () => {
  openPanel('path');
  const tab = screen.getByRole('tab', { name: 'Cookies' });
  tab.focus();
  press('Escape', {}, tab);
  expect(document.activeElement?.getAttribute('role')).toBe('row');
});

test('N goes to the next lost chain below, Shift+N to the one above; where none is lost, nowhere', () => {
  const { store } = openPanel(manyChains(3, 2));
  const selected = () => store.selection.entry.value?.id;
  const ids = store.list.rows.value.map((row) => row.entry.id);
  store.selection.select(ids[0]!);
  press('n');
  expect(selected()).toBe(ids[1]);
  press('n');
  expect(selected()).toBe(ids[2]);
  press('N', { shiftKey: true });
  expect(selected()).toBe(ids[1]);

  const { store: kept } = openPanel('kept');
  const before = kept.selection.entry.value?.id;
  press('n');
  expect(kept.selection.entry.value?.id).toBe(before);
});

test.each([
  ['S', () => screen.queryByRole('listbox')],
  ['X', () => screen.queryByRole('menu', { name: names.export })],
  ['?', () => screen.queryByRole('dialog', { name: 'Keys' })],
  [',', () => screen.queryByRole('dialog', { name: 'Settings' })],
])('%s opens what it is for', (key, opened) => {
  openPanel('path');
  expect(opened()).toBeNull();
  press(key);
  expect(opened()).not.toBeNull();
});

test('A lists all requests and hides them again', () => {
  const { store } = openPanel('path');
  press('a');
  expect(store.list.allRequests.value).toBe(true);
  press('a');
  expect(store.list.allRequests.value).toBe(false);
});

test('I asks for a file', () => {
  openPanel('path');
  const asked = vi.fn();
  document.getElementById(names.importFieldId)!.addEventListener('click', asked);
  press('i');
  expect(asked).toHaveBeenCalledOnce();
});

test('M copies Markdown, Ctrl+C the sentence and its evidence, unless there is text to copy', () => {
  const copied: string[] = [];
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => copied.push(document.querySelector('textarea')?.value ?? '') > 0,
  });
  openPanel('path');
  press('m');
  expect(copied.splice(0)).toEqual([expect.stringMatching(/^#+ .*[^]*\n\| /)]);
  press('c', { ctrlKey: true });
  expect(copied.splice(0)).toEqual([expect.stringMatching(/^Session lost[^]*`sid`[^]*Set-Cookie: /)]);

  const filter = screen.getByRole('searchbox', { name: names.filter });
  filter.focus();
  press('c', { ctrlKey: true }, filter);
  expect(copied).toEqual([]);
  delete (document as { execCommand?: unknown }).execCommand;
});

test('the list of keys names each key once, and that for copying, too', () => {
  openPanel('path');
  press('?');
  const told = [...screen.getByRole('dialog').querySelectorAll('dt')].map((key) => key.textContent);
  expect(told).toEqual(keyTable.map(({ keys }) => keys));
  expect(new Set(told).size).toBe(told.length);
  expect(told).toContain('Ctrl+C');
});

test.each([['V', () => screen.queryByRole('list', { name: 'Evidence' })]])(
  '%s folds the verdict and opens it again',
  (key, evidence) => {
    openPanel('path');
    expect(evidence()).not.toBeNull();
    press(key);
    expect(evidence()).toBeNull();
    press(key);
    expect(evidence()).not.toBeNull();
  },
);

test('F opens the verdict and goes to what can be done first: try the fix, or choose the framework of its code', async () => {
  const { store } = openPanel('path');
  store.view.verdictFolded.value = true;
  press('f');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Try it'));
});

test(', opens the settings; with single keys off only keys with Ctrl, Alt and F6 work, and the button leads back', () => {
  const { store } = openPanel('path');
  press(',');
  const box = screen.getByRole('checkbox', { name: 'Single keys' });
  fireEvent.click(box);
  press('Escape', {}, box);
  expect(screen.queryByRole('dialog')).toBeNull();
  for (const key of ['l', 'x', '2', '/', ',', '?', 'j']) press(key);
  expect(store.list.onlyLost.value).toBe(false);
  expect(store.view.menu.value).toBeUndefined();
  expect(store.view.tab.value).toBe('cookies');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('F6');
  expect(document.activeElement?.closest('.toolbar')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Single keys' }));
  press('Escape', {}, screen.getByRole('checkbox', { name: 'Single keys' }));
  press('l');
  expect(store.list.onlyLost.value).toBe(true);
});

test('F6 comes to what is there when nothing was recorded', () => {
  openPanel('empty');
  press('F6');
  press('F6');
  expect(document.activeElement?.closest('.empty')).toBeTruthy();
});

test('the ring goes along when another chain is selected while a row of the list has the focus', () => {
  const { store } = openPanel('kept');
  const tree = screen.getByRole('tree', { name: names.chains });
  press('Home', {}, tree);
  const row = () => tree.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')!;
  row().focus();
  const before = store.selection.entry.value?.id;
  press('ArrowDown', { altKey: true }, row());
  expect(store.selection.entry.value?.id).not.toBe(before);
  expect(document.activeElement).toBe(row());
});

test('N meets a loss once, with its flow, also where that is folded', () => {
  const flow = (site: string) =>
    `* after 30 s\n* via start\n> GET https://${site}/login\n< 200\n* via form\n${losingPost(site)}`;
  const { store } = openPanel(chain(`* observed\n${['one.test', 'two.test'].map(flow).join('\n')}`));
  const [one, two] = store.list.entries.value.map(({ id }) => id);
  store.selection.select(store.list.rows.value[1]!.entry.id);
  const walk = (shiftKey: boolean) => {
    press('n', { shiftKey });
    return store.selection.entry.value?.id;
  };
  // the first of its chains is no loss: the loss of its flow is told by the other one
  expect([walk(false), walk(false), walk(true), walk(true)]).toEqual([two, two, one, one]);
  store.list.folded.value = new Set([one!, two!]);
  expect([walk(false), walk(true)]).toEqual([two, one]);
});

/** A form whose answer leaves for a host that the cookie does not go to. */
function losingPost(site: string): string {
  return `> POST https://${site}/login
    < 302 https://www.${site}/account
    < Set-Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly
    > GET https://www.${site}/account
    < 302 /login?next=%2Faccount
    > GET https://www.${site}/login?next=%2Faccount
    < 200`;
}
