// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

const token = `PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly`;
/** A page and the form on it that loses the session: hop 1 of each. */
const flow = `
  > GET https://www.shop.test/login
  < 200
  * via form
  > POST https://www.shop.test/login
  < 302 https://shop.test/account
  < Set-Cookie: ${token}
  > GET https://shop.test/account
  < 302 https://www.shop.test/login?next=%2Faccount
  > GET https://www.shop.test/login?next=%2Faccount
  < 200`;

const card = () => screen.getByRole('article');
const numbers = (within: Element, selector: string) =>
  [...within.querySelectorAll(selector)].map((one) => one.textContent.trim().replace(/\s+/g, ' '));

test('where several chains are on screen every hop is named with its chain', () => {
  openPanel(chain(`* observed\n${flow}`));
  const ids = numbers(document.body, '.tg .hop .chain-id');
  expect(ids).toEqual(['c1', 'c2', 'c2', 'c2']);
  const hops = screen.getAllByRole('rowgroup', { name: /^hop \d/ }).map((one) => one.getAttribute('aria-label'));
  expect(hops).toEqual(['hop 1 in c1', 'hop 1 in c2', 'hop 2 in c2', 'hop 3 in c2']);
  expect(screen.getByRole('row', { name: /^Hop 2 in c2, request: GET/ })).toBeTruthy();
  expect(numbers(card(), '.v-kind .dim')).toEqual(['at hop 2 in c2']);
  expect(card().querySelector('h2')?.textContent).toMatch(/hop 2 in c2/);
  const said = numbers(card(), '.ev-at:not(.rule-at)');
  expect(said.length).toBeGreaterThan(2);
  for (const place of said) expect(place).toMatch(/^hop \d in c\d/);
  expect(numbers(document.querySelector('.drawer')!, '.d-hop')).toEqual(['hop 2 in c2']);
  expect(document.querySelector('.drawer')!.getAttribute('aria-label')).toBe('Details of hop 2 in c2');
});

test('a hop alone on screen is called by its number', () => {
  openPanel(chain(`* observed\n${flow}`));
  fireEvent.click(screen.getAllByRole('treeitem').at(-1)!);
  expect(numbers(card(), '.v-kind .dim')).toEqual(['at hop 2']);
  expect(within(card()).getAllByRole('button', { name: /^hop \d\b(?! in)/ }).length).toBeGreaterThan(2);
  expect(card().querySelector('h2')?.textContent).not.toMatch(/ in c\d/);
  expect(document.querySelector('.chain-id')).toBeNull();
});
