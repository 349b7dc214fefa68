// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { legend } from '../../src/panel/view/legend.ts';
import { eventWord } from '../../src/panel/view/event-word.ts';
import type { DetailsTab } from '../../src/panel/store/create-view-state.ts';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';

const trace = chain(`
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/; Secure, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly
  > GET https://app.test/dashboard
  < 302 /login?next=%2Fdashboard
  > GET https://app.test/login?next=%2Fdashboard
  < 200`);
const openTab = (tab: DetailsTab) => {
  const { store } = openPanel(trace);
  void act(() => {
    store.view.tab.value = tab;
  });
  return within(screen.getByRole('complementary'));
};

test('the cookies of the hop: the swallowed one has a column, and is not counted as stored', () => {
  const response = within(openTab('cookies').getByRole('region', { name: 'Response' }));
  expect(response.getByRole('heading').textContent).toMatch(/1 of 2/);
  expect(response.getAllByText(/^swallowed by the line of XSRF-TOKEN$/)).toHaveLength(1);
  expect(response.queryByText('unexplained')).toBeNull();
});

test('what if: it says that the cookie was swallowed, not that it was not set', () => {
  const details = openTab('what-if');
  expect(details.getByText(/was swallowed by the line of/).closest('p')?.textContent).toMatch(
    /laravel_session.*XSRF-TOKEN/,
  );
  expect(details.queryByText(/was not set in this chain/)).toBeNull();
});

test('the timeline has the band, and one word for the sign in row and key', () => {
  openPanel(trace);
  const container = document.body;
  expect(container.querySelector('.band')?.textContent).toContain('cookie swallowed here');
  expect(container.querySelector('.lane.main .nd.swal')?.parentElement?.textContent).toContain('swallowed');
  expect(container.querySelectorAll('.nd.rej')).toHaveLength(container.querySelectorAll('.legend .nd.rej').length);
  expect(legend.swal.word).toBe(eventWord.swallowed);
});

test('the fix: tabs of what stands in front of the app, and nothing to copy that is to be compared with', () => {
  const { store } = openPanel(trace);
  void act(() => {
    store.view.codeShown.value = true;
  });
  const tabs = within(screen.getByRole('tablist', { name: 'Framework' })).getAllByRole('tab');
  expect(tabs.map((tab) => tab.textContent)).toEqual([
    'AWS HTTP API, Lambda URL',
    'AWS REST API',
    'AWS Load Balancer',
    'fetch() proxy',
    'Any server',
  ]);
  const panel = within(screen.getByRole('tabpanel', { name: /AWS HTTP API/ }));
  expect(panel.getAllByRole('button', { name: /^Copy the AWS HTTP API/ })).toHaveLength(1);
  fireEvent.click(tabs.at(-1)!);
  const any = screen.getByRole('tabpanel', { name: 'Any server' });
  expect(any.textContent).toContain('Set-Cookie: laravel_session=…; Path=/; HttpOnly');
  expect(within(any).queryByRole('button')).toBeNull();
});
