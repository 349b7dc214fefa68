// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { phrase } from '../../src/core/words.ts';
import { openPanel, openPanelWith, openViewer } from './open-panel.tsx';
import { recording } from './fixtures.ts';

const field = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Chains that are kept at most' });

test('the limit is seen and can be changed', () => {
  const { recorder } = openPanel('path');
  expect(field().value).toBe('3000');
  expect(field().selectedOptions[0]?.textContent).toBe('keeps 3,000 chains');
  fireEvent.change(field(), { target: { value: '500' } });
  expect(recorder.state().limit).toBe(500);
});

test('a limit that is none of the usual ones is offered as well', () => {
  openPanel('path', { limit: 42 });
  expect(field().value).toBe('42');
});

test('where older chains were dropped, the list says so', () => {
  const { recorder } = openPanel('path');
  expect(screen.queryByText(/^Older chains were dropped/)).toBeNull();
  const trace = recording('path');
  const gap = {
    kind: 'dropped',
    from: 0,
    to: 1,
    text: phrase('The oldest requests were dropped to save memory.'),
  } as const;
  void act(() => recorder.show({ ...trace, gaps: [gap] }));
  return screen.findByText('Older chains were dropped; at most 3,000 are kept.');
});

test('a viewer keeps what it was given', () => {
  openViewer();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('the choice is remembered, and holds from the start of the next panel', () => {
  let kept: string | undefined;
  const memory = { read: () => kept, write: (text: string) => (kept = text) };
  openPanelWith('path', {}, { memory });
  fireEvent.change(field(), { target: { value: '500' } });
  cleanup();
  const { recorder } = openPanelWith('path', {}, { memory });
  expect(recorder.state().limit).toBe(500);
  expect(field().value).toBe('500');
});

test('where the status bar has no room, ⋮ says the limit and leads to the field', () => {
  const { recorder } = openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  const item = screen.getByRole('menuitem', { name: /^Settings/ });
  expect(item.textContent).toContain('keeps 3,000 chains');
  fireEvent.click(item);
  const dialog = screen.getByRole('dialog', { name: 'Settings', hidden: true });
  const inDialog = dialog.querySelector('select')!;
  fireEvent.change(inDialog, { target: { value: '1000' } });
  expect(recorder.state().limit).toBe(1000);
});
