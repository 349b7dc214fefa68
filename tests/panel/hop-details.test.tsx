// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openPanel } from './open-panel.tsx';

const heads = (label: string) =>
  within(within(screen.getByRole('region', { name: label })).getByRole('table'))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);

test('below the timeline, where few columns have room, what fails comes right after the status', () => {
  const { store } = openPanel('path');
  void act(() => {
    store.view.detailsRight.value = false;
  });
  expect(heads('Request')).toEqual([
    'Name',
    'Status',
    'Path',
    'Value',
    'Domain',
    'Secure',
    'SameSite',
    'Expires',
    'HttpOnly',
    'Partition',
  ]);
  const [context, ...cookies] = within(screen.getByRole('region', { name: 'Request' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[2]?.textContent);
  expect(context).toBe('/dashboard');
  expect(cookies).toContain('✕/app');
});

test('the start of a hop is counted from its chain, not from the flow', () => {
  const { store } = openPanel('path');
  void act(() => {
    store.view.tab.value = 'timing';
    store.selection.selectHop('c2/0');
  });
  const started = () => screen.getByText('Started').closest('div')?.querySelector('dd')?.textContent;
  expect(store.selection.timeline.value.hops[0]?.key).toBe('c1/0');
  expect(started()).toBe('0 ms');
});
