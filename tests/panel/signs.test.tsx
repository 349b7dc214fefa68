// @vitest-environment happy-dom
import axe from 'axe-core';
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { signs, verdictSigns } from '../../src/panel/view/legend.ts';
import { openPanel } from './open-panel.tsx';

const title = 'What the signs mean';
const dialog = () => screen.getByRole('dialog', { name: title });

test.each([
  ['the status bar, where the key has no room', () => screen.getByRole('button', { name: title })],
  [
    'the menu of a narrow panel',
    () => {
      fireEvent.click(screen.getByRole('button', { name: 'More' }));
      return screen.getByRole('menuitem', { name: title });
    },
  ],
])('every sign is explained from %s', (_, door) => {
  openPanel('path');
  fireEvent.click(door());
  const shown = [...dialog().querySelectorAll<HTMLElement>('[data-sign]')];
  expect(shown.map((one) => one.dataset['sign'])).toEqual([...verdictSigns, ...signs]);
  for (const one of shown) expect(one.textContent.trim()).not.toBe('');
  expect(within(dialog()).getByText('The answer set the cookie, but the browser did not store it.')).toBeTruthy();
});

test('Escape closes it and nothing else, and single keys rest meanwhile', async () => {
  const { store } = openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: title }));
  fireEvent.keyDown(dialog(), { key: 'l' });
  expect(store.list.onlyLost.value).toBe(false);
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  fireEvent.keyDown(dialog(), { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.view.detailsOpen.value).toBe(true);
});
