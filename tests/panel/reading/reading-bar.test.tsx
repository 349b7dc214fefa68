// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { ImportResult } from '../../../src/report/import/import-result.ts';
import type { Reading } from '../../../src/panel/reading/read-file.ts';
import { openPanel } from '../open-panel.tsx';

interface Pending extends Reading {
  readonly answer: (result: ImportResult | undefined) => void;
}

function panelThatReads() {
  const pending: Pending[] = [];
  const panel = openPanel('path', {}, (_, reading) => {
    return new Promise((answer) => {
      reading.signal.addEventListener('abort', () => answer(undefined));
      pending.push({ ...reading, answer });
    });
  });
  return { ...panel, pending };
}

test('while a file is read the panel says how far, and answers', async () => {
  const { store, pending } = panelThatReads();
  await act(() => void store.files.open(new File(['{}'], 'big.har')));
  await act(() => pending[0]!.progress({ step: 'handing-over', share: 0.5, all: 60 }));
  expect(screen.getByRole('progressbar', { name: 'Reading big.har…' }).getAttribute('value')).toBe('47');
  expect(screen.getByText('taking over 30 of 60 chains')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('treeitem').at(-1)!);
  expect(screen.getAllByRole('treeitem').at(-1)!.getAttribute('aria-selected')).toBe('true');
  await act(() => pending[0]!.answer({ ok: false, problem: { text: { text: 'no HAR', values: {} }, where: 'log' } }));
  await act(() => vi.waitFor(() => expect(store.view.reading.value).toBeUndefined()));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('nothing was changed');
});

test('Cancel ends the reading and changes nothing', async () => {
  const { store, pending } = panelThatReads();
  const before = store.trace.value;
  await act(() => void store.files.open(new File(['{}'], 'big.har')));
  fireEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
  expect(pending[0]!.signal.aborted).toBe(true);
  await act(() => pending[0]!.progress({ step: 'handing-over', share: 0.9, all: 60 }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(store.trace.value).toBe(before);
});

test('after Stop the focus is where it was, or in the toolbar where that is gone', async () => {
  const { store } = panelThatReads();
  const stop = () => screen.getByRole('button', { name: 'Stop reading' });
  const [row] = screen.getAllByRole('treeitem');
  row!.focus();
  await act(() => void store.files.open(new File(['{}'], 'big.har')));
  stop().focus();
  await act(() => void fireEvent.click(stop()));
  expect(document.activeElement).toBe(row);

  const gone = document.body.appendChild(document.createElement('button'));
  gone.focus();
  await act(() => void store.files.open(new File(['{}'], 'big.har')));
  stop().focus();
  gone.remove();
  await act(() => void fireEvent.click(stop()));
  expect(document.activeElement?.closest('.toolbar')).not.toBeNull();
});

test('a second file takes the place of the first', async () => {
  const { store, pending } = panelThatReads();
  await act(() => void store.files.open(new File(['{}'], 'a.har')));
  await act(() => void store.files.open(new File(['{}'], 'b.har')));
  expect(pending[0]!.signal.aborted).toBe(true);
  expect(screen.getByRole('progressbar', { name: 'Reading b.har…' })).toBeTruthy();
});

test('Escape stops reading before it closes anything below the bar', async () => {
  const { store, pending } = panelThatReads();
  await act(() => void store.files.open(new File(['{}'], 'big.har')));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(pending[0]!.signal.aborted).toBe(true);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(store.view.detailsOpen.value).toBe(true);
});
