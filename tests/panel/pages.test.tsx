// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openPanel } from './open-panel.tsx';

const turn = () => act(() => new Promise((done) => setTimeout(done, 20)));
const dialog = () => screen.getByRole('dialog');

test('the cause opens its page: title, table, links to its look-alikes and back', async () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: 'cookie-path-mismatch' }));
  await turn();
  expect(within(dialog()).getByRole('heading', { level: 2 }).textContent).toContain('path');
  expect(within(dialog()).getByRole('table').textContent).toContain('Express');
  expect(dialog().textContent).not.toContain('|---');
  expect(within(dialog()).queryByRole('button', { name: 'Back' })).toBeNull();

  fireEvent.click(within(dialog()).getByRole('button', { name: 'host-change-host-only-cookie' }));
  await turn();
  expect(dialog().textContent).toContain('host-change-host-only-cookie');
  expect(within(dialog()).queryByRole('button', { name: 'host-change-host-only-cookie' })).toBeNull();
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Back' }));
  await turn();
  expect(within(dialog()).getByRole('button', { name: 'host-change-host-only-cookie' })).toBeTruthy();
});

test('a reason chip opens the page of that reason', async () => {
  openPanel('path');
  fireEvent.click(within(screen.getByRole('table', { name: 'Request' })).getByRole('button', { name: 'NotOnPath' }));
  await turn();
  expect(within(dialog()).getByRole('heading', { level: 2 }).textContent).toBe('Outside the cookie path');
});

test('ranked causes are no links: they have no page of their own', () => {
  openPanel('unrecognised');
  const [first] = document.querySelectorAll('.hyp');
  expect(first?.querySelectorAll('a, button').length).toBe(0);
  expect(screen.getByRole('button', { name: 'session-not-recognised' })).toBeTruthy();
});
