// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { phrase } from '../../src/core/words.ts';
import type { Trace } from '../../src/core/model.ts';
import { manyChains } from './many-chains.ts';
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

test('what was selected stays selected when older chains are dropped and the rest gets new numbers', async () => {
  const all = manyChains(4, 3);
  const { recorder, store } = openPanel(all);
  fireEvent.click(screen.getAllByRole('treeitem')[2]!);
  void act(() => store.selection.selectHop('c3/1'));
  const id = () => store.selection.hop.value?.hop.id;
  expect([store.selection.entry.value?.id, id()]).toEqual(['c3', '3#1']);
  const without = (dropped: number) => ({
    ...all,
    chains: all.chains.slice(dropped).map((one, at) => ({ ...one, id: `c${at + 1}`, flow: `f${at + 1}` })),
  });
  const show = (trace: Trace) =>
    act(async () => {
      recorder.show(trace);
      await new Promise((resolve) => setTimeout(resolve));
    });
  await show(without(1));
  expect([store.selection.entry.value?.id, id()]).toEqual(['c2', '3#1']);
  await show(without(2));
  expect([store.selection.entry.value?.id, id()]).toEqual(['c1', '3#1']);
  // gone itself
  await show(without(3));
  expect(id()).toBe('4#1');
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
