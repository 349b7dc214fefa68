// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { phrase } from '../../../src/core/words.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import type { Store } from '../../../src/panel/store/create-store.ts';
import { stepsAtOnce } from '../../../src/panel/writing/create-writing.ts';
import { manyChains } from '../many-chains.ts';
import { names } from '../names.ts';
import { openPanel } from '../open-panel.tsx';

const saved: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let blob: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    blob = object as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
});
afterEach(() => void vi.restoreAllMocks());

/** More hops than steps that are made at once. */
const long = manyChains(Math.ceil(stepsAtOnce / 4), 5);

async function opened() {
  const panel = openPanel(long);
  await act(() => vi.waitFor(() => expect(panel.store.checking.value).toBeUndefined()));
  return panel;
}

async function written(store: Store): Promise<void> {
  await act(() => vi.waitFor(() => expect(store.writing.job.value).toBeUndefined(), { timeout: 20_000 }));
}

function pick(item: RegExp): void {
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
}

test('a long report is written while the panel answers, and says how far', async () => {
  const { store } = await opened();
  const shares: number[] = [];
  store.writing.job.subscribe((job) => {
    if (job !== undefined) shares.push(job.share);
  });
  pick(/^HAR report/);
  expect(saved).toEqual([]);
  expect(screen.getByRole('progressbar', { name: 'Writing the file…' })).toBeTruthy();
  expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Writing the file…')).toBe(true);
  fireEvent.click(screen.getAllByRole('treeitem').at(-1)!);
  expect(screen.getAllByRole('treeitem').at(-1)!.getAttribute('aria-selected')).toBe('true');
  await written(store);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(saved).toHaveLength(1);
  const read = fromHar(await saved[0]!.blob.text());
  expect(read.ok && read.trace.chains.length).toBe(long.chains.length);
});

test('what is recorded meanwhile is not in it', async () => {
  const { store, recorder } = await opened();
  pick(/^HAR report/);
  recorder.show({ ...long, chains: long.chains.slice(0, 3) });
  await written(store);
  const read = fromHar(await saved[0]!.blob.text());
  expect(read.ok && read.trace.chains.length).toBe(long.chains.length);
});

test('Stop leaves nothing: no file, no message, the recording as it was', async () => {
  const { store } = await opened();
  const before = store.trace.value;
  pick(/^HAR report/);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  // another goes its way to the end meanwhile
  pick(/^Save JSON/);
  await written(store);
  expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['json']);
  expect(store.trace.value).toBe(before);
});

test('Escape stops what the bar tells of, and closes nothing else', async () => {
  const { store } = await opened();
  pick(/^HAR report/);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(store.view.detailsOpen.value).toBe(true);
  pick(/^Save JSON/);
  await written(store);
  expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['json']);
});

test('a copy that was ready too late waits for another click', async () => {
  const { store } = await opened();
  const texts: string[] = [];
  let isAllowed = false;
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      if (isAllowed) texts.push(document.querySelector<HTMLTextAreaElement>('textarea.sr')?.value ?? '');
      return isAllowed;
    },
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  pick(/^Copy as JSON/);
  await written(store);
  await screen.findByRole('button', { name: 'Copy now' }, { timeout: 20_000 });
  // what else is said meanwhile takes nothing away
  await act(() => {
    store.view.notice.value = { kind: 'note', text: phrase('Saved.') };
  });
  await act(() => store.files.open(new File(['no HAR'], 'notes.har')));
  expect(screen.getByRole('alert').textContent).toContain('nothing was changed');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(await screen.findByRole('button', { name: 'Copy now' })).toBeTruthy();
  isAllowed = true;
  fireEvent.click(screen.getByRole('button', { name: 'Copy now' }));
  await act(() => vi.waitFor(() => expect(store.view.notice.value).toMatchObject({ text: { text: 'Copied' } })));
  expect(texts.map((text) => (JSON.parse(text) as { chains: unknown[] }).chains.length)).toEqual([long.chains.length]);
  expect(screen.queryByRole('button', { name: 'Copy now' })).toBeNull();
  delete (document as { execCommand?: unknown }).execCommand;
});

test.each([0, stepsAtOnce + 1])('what fails after %i steps says so, and leaves no bar', async (steps) => {
  const { store } = openPanel('path');
  const tooLong = function* (): Generator<number, never> {
    for (let at = 0; at < steps; at++) yield 0;
    throw new RangeError('Invalid string length');
  };
  await act(() => store.writing.run('writingCopy', tooLong(), () => expect.fail('nothing was made')));
  expect(await screen.findByText(/^This could not be written/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(store.writing.job.value).toBeUndefined();
});

test('two at a time: the bar tells of the first, and both are saved', async () => {
  const { store } = await opened();
  pick(/^HAR report/);
  pick(/^Save JSON/);
  expect(screen.getAllByRole('progressbar')).toHaveLength(1);
  await written(store);
  expect(saved.map(({ name }) => name.split('.').at(-1)).toSorted()).toEqual(['har', 'json']);
});

test('the preview looks for values in slices, and tells how far', async () => {
  const { store } = await opened();
  pick(/^What masking replaces/);
  const dialog = screen.getByRole('dialog');
  await act(() => vi.waitFor(() => expect(dialog.querySelectorAll('tbody tr').length).toBeGreaterThan(0)));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(store.view.maskShown.value).toBe(true);
});
