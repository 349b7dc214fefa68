// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openPanel } from './open-panel.tsx';

const dialog = () => screen.getByRole('dialog');

test('the cause opens its page: title, table, links to its look-alikes and back', async () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: 'cookie-path-mismatch' }));
  expect((await within(dialog()).findByRole('table')).textContent).toContain('Express');
  expect(within(dialog()).getByRole('heading', { level: 2 }).textContent).toContain('path');
  expect(dialog().textContent).not.toContain('|---');
  expect(within(dialog()).queryByRole('button', { name: 'Back' })).toBeNull();

  fireEvent.click(within(dialog()).getByRole('button', { name: 'host-change-host-only-cookie' }));
  const link = await within(dialog()).findByRole('button', { name: 'cookie-path-mismatch' });
  expect(link).toBeTruthy();
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Back' }));
  expect(await within(dialog()).findByRole('button', { name: 'host-change-host-only-cookie' })).toBeTruthy();
  expect(within(dialog()).queryByRole('button', { name: 'Back' })).toBeNull();
});

test('a reason chip opens the page of that reason', async () => {
  openPanel('path');
  fireEvent.click(within(screen.getByRole('table', { name: 'Request' })).getByRole('button', { name: 'NotOnPath' }));
  expect(await within(dialog()).findByRole('heading', { level: 2, name: 'Outside the cookie path' })).toBeTruthy();
});

test('a ranked guess opens its page, which leads back to the cause it stands under', async () => {
  openPanel('unrecognised');
  const [first] = document.querySelectorAll<HTMLElement>('.hyp');
  fireEvent.click(within(first!).getByRole('button'));
  expect(await within(dialog()).findByRole('heading', { level: 3, name: 'How to recognise it' })).toBeTruthy();
  fireEvent.click(within(dialog()).getAllByRole('button', { name: 'session-not-recognised' })[0]!);
  expect(await within(dialog()).findByRole('heading', { level: 2, name: /did not recognise/ })).toBeTruthy();
});
