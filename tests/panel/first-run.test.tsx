// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AccessPage } from '../../src/panel/components/AccessPage.tsx';
import { openPanel, openPanelWith } from './open-panel.tsx';

test('the empty panel says what to do, and opens the page about the demo lab', async () => {
  openPanel('empty');
  expect(screen.getByText(/Reload the page or sign in/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'About the demo lab' }));
  expect(await screen.findByRole('heading', { name: 'The demo lab' })).toBeTruthy();
  expect(await screen.findByText(/npm start$/m)).toBeTruthy();
});

test.each([true, false])('withheld access is told with a button that asks; answer: %s', async (answer) => {
  const ask = vi.fn(() => Promise.resolve(answer));
  const { recorder } = openPanelWith('empty', { hasAccess: false }, { askForAccess: ask });
  expect(screen.getByRole('alert').textContent).toMatch(/^Access to sites is withheld/);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access…' }));
  expect(ask).toHaveBeenCalledTimes(1);
  if (answer) recorder.set({ hasAccess: true });
  await waitFor(() => {
    expect(screen.queryAllByRole('alert')).toHaveLength(answer ? 0 : 1);
    expect(screen.queryAllByText(/^Access was not given/)).toHaveLength(answer ? 0 : 1);
  });
});

test('where nobody can be asked there is no button, but the way to the settings', () => {
  openPanel('empty', { hasAccess: false });
  expect(screen.getByRole('alert').textContent).toMatch(/settings/);
  expect(screen.queryByRole('button', { name: 'Allow access…' })).toBeNull();
});

test('a browser that lacks what recording needs is told by name, with the browsers that have it', () => {
  openPanelWith('empty', {}, { lacking: ['webRequest', 'cookies'] });
  const bar = screen.getByRole('alert');
  expect(bar.querySelector('code')?.textContent).toBe('webRequest, cookies');
  expect(bar.textContent).toMatch(/Chrome.*Firefox/);
});

test.each([
  [false, true, /Access is given/],
  [false, false, /Access was not given/],
] as const)('the page that asks; access before: %s, answer: %s', async (before, answer, expected) => {
  render(<AccessPage hasAccess={() => Promise.resolve(before)} askForAccess={() => Promise.resolve(answer)} />);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access…' }));
  expect((await screen.findByText(expected)).getAttribute('role')).toBe('status');
  expect(screen.queryAllByRole('button')).toHaveLength(answer ? 0 : 1);
});

test('the page that asks says so when there is nothing to ask for', async () => {
  render(
    <AccessPage hasAccess={() => Promise.resolve(true)} askForAccess={() => Promise.reject(new Error('asked'))} />,
  );
  await screen.findByText(/Access is given/);
  expect(screen.queryByRole('button')).toBeNull();
});
