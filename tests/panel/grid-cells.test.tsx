// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

const grid = () => screen.getByRole('treegrid', { name: names.hops });
const row = () => grid().querySelector<HTMLElement>('[role=row][tabindex="0"]')!;
const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement!, { key, ...init });
const column = () => document.activeElement?.getAttribute('aria-colindex');
const line = () => document.activeElement?.closest('[role=row]')?.className;

test('the right arrow opens a folded hop, then goes into its cells and along them; the left arrow leads back', () => {
  const { store } = openPanel('path');
  row().focus();
  press('ArrowLeft');
  expect(store.view.foldedHops.value.size).toBe(1);
  press('ArrowRight');
  expect(store.view.foldedHops.value.size).toBe(0);
  expect(document.activeElement).toBe(row());
  press('ArrowRight');
  expect([document.activeElement?.getAttribute('role'), column()]).toEqual(['rowheader', '1']);
  press('ArrowRight');
  expect([document.activeElement?.getAttribute('role'), column()]).toEqual(['gridcell', '2']);
  press('End');
  expect(Number(column())).toBeGreaterThan(5);
  press('ArrowRight');
  expect(Number(column())).toBeGreaterThan(5);
  press('Home');
  press('ArrowLeft');
  expect(document.activeElement).toBe(row());
});

test('up and down stay in the column: request, response, next hop; above the first hop stand the heads', () => {
  const { store } = openPanel('path');
  fireEvent.keyDown(row(), { key: 'Home' });
  row().focus();
  press('ArrowRight');
  for (let i = 0; i < 5; i += 1) press('ArrowRight');
  expect([column(), line()]).toEqual(['6', 'ln req']);
  press('ArrowDown');
  expect([column(), line()]).toEqual(['6', 'ln res']);
  const before = store.selection.hop.value?.key;
  press('ArrowDown');
  expect([column(), line()]).toEqual(['6', 'ln req']);
  expect(store.selection.hop.value?.key).not.toBe(before);
  press('ArrowUp');
  press('ArrowUp');
  press('ArrowUp');
  expect([document.activeElement?.getAttribute('role'), column()]).toEqual(['columnheader', '6']);
  press('ArrowUp');
  expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
});

test('a cell that a response line spans is reached from the column it covers', () => {
  openPanel('path');
  row().focus();
  for (let i = 0; i < 4; i += 1) press('ArrowRight');
  expect(column()).toBe('4');
  press('ArrowDown');
  expect([column(), line()]).toEqual(['3', 'ln res']);
});

test('Enter on the reason opens its page, on another cell the details', async () => {
  const { store } = openPanel('path');
  store.view.detailsOpen.value = false;
  row().focus();
  for (let i = 0; i < 6; i += 1) press('ArrowRight');
  press('Enter');
  expect(store.view.pages.value).toEqual(['reasons/not-sent/not-on-path']);
  store.view.pages.value = [];
  row().focus();
  press('ArrowRight');
  press('Enter');
  expect(store.view.detailsOpen.value).toBe(true);
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('tab'));
});

test('J moves the ring along with the selection when a hop has the focus', () => {
  openPanel('path');
  row().focus();
  const before = document.activeElement;
  press('j');
  expect(document.activeElement).not.toBe(before);
  expect(document.activeElement).toBe(row());
});

const manyCookies = chain(`
  * observed
  > POST https://app.example/login
  < 302 /home
  < Set-Cookie: sid=aB3kLm9QzX7; Path=/; Secure; HttpOnly
  < Set-Cookie: JSESSIONID=A41C7A0B92E34F5D8C1E6B7F0A2D3C4E; Path=/; Secure; HttpOnly
  < Set-Cookie: auth_token=eyJzdWIiOiJhbm9uIn0Zx81LmN4; Path=/; Secure; HttpOnly
  > GET https://app.example/home
  > Cookie: sid=aB3kLm9QzX7; JSESSIONID=A41C7A0B92E34F5D8C1E6B7F0A2D3C4E; auth_token=eyJzdWIiOiJhbm9uIn0Zx81LmN4
  < 200
`);

const heads = () =>
  screen
    .getAllByRole('columnheader')
    .filter((head) => head.classList.contains('lane-h'))
    .map((head) => head.textContent);

test('Alt and an arrow move a lane; the session’s stays first; the order holds for the next chain', async () => {
  const { store } = openPanel(manyCookies);
  const [session, one, two, ...rest] = heads();
  const head = screen.getAllByRole('columnheader').find((item) => item.textContent === one)!;
  expect(head.tabIndex).toBe(0);
  head.focus();
  press('ArrowRight', { altKey: true });
  expect(heads()).toEqual([session, two, one, ...rest]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(one));
  expect(screen.getByText(/is now column 3/)).toBeTruthy();
  press('ArrowLeft', { altKey: true });
  press('ArrowLeft', { altKey: true });
  expect(heads()).toEqual([session, one, two, ...rest]);
  expect([...store.view.laneOrders.value.values()][0]).toHaveLength(heads().length - 1);
});

test('a lane is dragged to the place of another', () => {
  openPanel(manyCookies);
  const before = heads();
  const head = (name: string) => screen.getAllByRole('columnheader').find((item) => item.textContent === name)!;
  const data = new Map<string, string>();
  const dataTransfer = {
    files: [],
    setData: (type: string, text: string) => data.set(type, text),
    getData: (type: string) => data.get(type) ?? '',
  };
  const drag = (type: string, on: Element) =>
    fireEvent(on, Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer }));
  drag('dragstart', head(before[1]!));
  drag('drop', head(before[2]!));
  expect(heads().slice(0, 3)).toEqual([before[0], before[2], before[1]]);
});
