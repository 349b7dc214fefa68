// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

const token = `PHPSESSID=${'4f2a9c'.repeat(5)}`;

test('a chain that is not judged says the same in row, legend and card, whether or not a session cookie goes along', () => {
  const { store } = openPanel(
    chain(`
      * observed
      * via start
      > GET https://plain.test/
      < 200
      * after 30 s
      * via start
      > GET https://shop.test/login
      < 200
      < Set-Cookie: ${token}; Path=/; Secure; HttpOnly`),
  );
  const chains = store.list.shown.value;
  expect(chains.map(({ verdict }) => verdict)).toEqual(['not-applicable', 'not-applicable']);
  expect(chains.map(({ tracks }) => tracks.some(({ role }) => role === 'session'))).toEqual([false, true]);
  for (const row of screen.getAllByRole('treeitem')) expect(row.textContent).toMatch(/^No loss seen: /);
  expect(document.querySelector('.list-key [data-sign="not-applicable"]')?.textContent).toBe('no loss seen');
  for (const { chain: one } of chains) {
    void act(() => store.selection.select(one.id));
    expect(document.querySelector('.v-kind')?.textContent.trim()).toBe('No loss seen');
  }
});

test('the proof of a fix says the chain where several are on screen, as the evidence does', () => {
  const { store } = openPanel('path');
  const proof = () => document.querySelector('.proof .then')?.textContent;
  const flow = store.list.entries.value.find(({ chains }) => chains.length > 1)!;
  void act(() => store.selection.select(flow.id));
  expect(proof()).toMatch(/is then sent at hops? [\d–, ]+ \w+ c2$/);
  void act(() => store.selection.select('c2'));
  expect(proof()).toMatch(/is then sent at hops? [\d–, ]+$/);
});
