// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/core/model.ts';
import { createActions } from '../../src/panel/actions.ts';
import { chain } from '../chain.ts';
import { names } from './names.ts';
import { openPanel } from './open-panel.tsx';

/** A page, and a sign-in that loses its session by its path. */
const recorded = () =>
  chain(`
    * observed
    * via start
    > GET https://quiet.test/start
    < 200
    * after 30 s
    * via start
    > GET https://app.test/app/login
    < 302 /dashboard
    < Set-Cookie: sid=${'4f2a9c'.repeat(5)}; Path=/app; Secure; HttpOnly
    > GET https://app.test/dashboard
    < 302 /app/login
    > GET https://app.test/app/login
    > Cookie: sid=${'4f2a9c'.repeat(5)}
    < 200`);
const at = (id: string): Evidence => ({
  chain: id,
  hop: 0,
  part: 'url',
  text: 'GET /',
  mark: undefined,
  note: undefined,
});
const shown = () => screen.getByRole('treegrid', { name: names.hops }).textContent;

test.each([
  ['only lost sessions', (list: { onlyLost: { value: boolean } }) => (list.onlyLost.value = true)],
  ['the text', (list: { filter: { value: string } }) => (list.filter.value = 'app.test')],
])('a link to a chain that %s hides shows it, and says that the filter is off', (_, hide) => {
  const { store } = openPanel(recorded());
  void act(() => {
    hide(store.list);
  });
  expect(store.list.shown.value.map((one) => one.chain.id)).toEqual(['c2']);
  void act(() => createActions(store).showEvidence(at('c1')));
  expect(shown()).toContain('quiet.test');
  expect(store.selection.hop.value?.key).toBe('c1/0');
  expect(screen.getByRole('treeitem', { selected: true }).textContent).toContain('quiet.test');
  expect(screen.getByText(/The filter hid chain c1/)).toBeTruthy();
});

test('a link to a chain that is listed leaves the filter; one to a chain that is gone moves nothing', () => {
  const { store } = openPanel(recorded());
  fireEvent.click(screen.getByRole('button', { name: names.onlyLost }));
  void act(() => createActions(store).showEvidence(at('c2')));
  expect(store.list.onlyLost.value).toBe(true);
  expect(store.view.notice.value).toBeUndefined();
  void act(() => createActions(store).showEvidence(at('c9')));
  expect(store.selection.hop.value?.key).toBe('c2/0');
  expect(screen.getByText(/Chain c9 is not in this recording/)).toBeTruthy();
});
