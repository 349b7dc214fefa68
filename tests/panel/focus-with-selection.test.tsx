// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { manyChains } from './many-chains.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

const grid = () => screen.getByRole('treegrid', { name: names.hops });
const selected = () => grid().querySelector<HTMLElement>('[role=row][aria-selected=true]')!;
const hop = () => Number(document.activeElement?.closest('[data-row]')?.getAttribute('data-row')) + 1;

/** As the browser hands keys out: what comes of them is drawn after each, and no frame need begin in between. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    for (let at = 0; at < 5; at += 1) await Promise.resolve();
  }
}

test.each([
  ['j', 2],
  ['ArrowDown', 2],
  ['End', 400],
])('%s takes the focus along at once, also to a row that was not drawn', async (key, to) => {
  const { store } = openPanel(manyChains(1, 400));
  store.selection.selectHop('c1/0');
  await press();
  selected().focus();
  await press(key);
  expect(hop()).toBe(to);
  expect(document.activeElement).toBe(selected());
});

test('of two keys within a frame the last says where the focus is, also when the frame comes', async () => {
  const { store } = openPanel(manyChains(1, 400));
  store.selection.selectHop('c1/300');
  await press();
  selected().focus();
  await press('Home', 'j');
  expect(hop()).toBe(2);
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  expect(hop()).toBe(2);
  expect(document.activeElement).toBe(selected());
});

test('from a cell it goes along to the row, since the hop of the cell may leave the document', async () => {
  openPanel(manyChains(1, 400));
  selected().focus();
  await press('Home', 'ArrowRight');
  expect(document.activeElement?.getAttribute('role')).toBe('rowheader');
  await press('j');
  expect(hop()).toBe(2);
  expect(document.activeElement).toBe(selected());
});

test('what stands elsewhere keeps the focus: the list, a tab, the head of a lane', async () => {
  const { store } = openPanel('path');
  const row = screen.getAllByRole('treeitem')[0]!;
  const tab = screen.getByRole('tab', { name: 'Cookies' });
  const head = grid().querySelector<HTMLElement>('[role=columnheader]')!;
  head.tabIndex = -1;
  store.selection.selectHop('c1/0');
  await press();
  for (const element of [row, tab, head]) {
    element.focus();
    await press('j');
    expect(document.activeElement).toBe(element);
  }
});
