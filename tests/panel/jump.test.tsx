// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { openPanel } from './open-panel.tsx';

/** The grid as if it were laid out: it shows 200 pixels below its head. */
function laidOut() {
  const grid = document.querySelector('.tg')!;
  Object.defineProperty(grid, 'clientHeight', { configurable: true, value: 224 });
  return grid;
}
const frames = () => act(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

test.each([
  ['a link of the evidence', () => fireEvent.click(screen.getByRole('button', { name: /^hop 2 in c2 request/ }))],
  ['G', () => fireEvent.keyDown(document.body, { key: 'g' })],
])('%s shows its hop also where that is selected already and was scrolled away', async (_, jump) => {
  const { store } = openPanel('path');
  const grid = laidOut();
  await frames();
  const hop = store.selection.hop.value?.key;
  expect(hop).toBe('c2/1');
  grid.scrollTop = 5000;
  jump();
  await frames();
  await vi.waitFor(() => expect(grid.scrollTop).toBeLessThan(300));
  expect(store.selection.hop.value?.key).toBe(hop);
});
