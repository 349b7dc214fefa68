// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFieldId } from '../../src/panel/actions.ts';
import { recording } from './fixtures.ts';
import { manyChains } from './many-chains.ts';
import { names } from './names.ts';
import { openPanel, openViewer } from './open-panel.tsx';

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}
const saved: Saved[] = [];

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

const secret = 's%3A8fK2vq0zR1LmN4xYw7Tb9QeHcD3uGj5p';

test('the masked report is saved at once, under the host and time, without values', async () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(
    screen.getByRole('menuitem', { name: new RegExp(`^${names.exportMasked.replace(/[()]/g, '\\$&')}`) }),
  );
  expect(saved[0]?.name).toMatch(/^session-trace-app\.example-\d{8}-\d{6}\.har$/);
  const text = await saved[0]!.blob.text();
  expect(JSON.parse(text)).toMatchObject({ log: { version: '1.2', _sessionTrace: { redaction: 'values' } } });
  expect(text).not.toContain(secret);
});

test('“Saved …” is a quiet message that pushes nothing away and goes by itself', async () => {
  vi.useFakeTimers();
  try {
    openPanel('path');
    fireEvent.click(screen.getByRole('button', { name: names.export }));
    fireEvent.click(screen.getByRole('menuitem', { name: /^HAR report/ }));
    const said = () => screen.getAllByRole('status').map((item) => item.textContent);
    expect(said().some((text) => text.includes('Saved session-trace-'))).toBe(true);
    expect(document.querySelector('.infobar')).toBeNull();
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(said().some((text) => text.includes('Saved'))).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('values are saved only after a second yes', async () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: new RegExp(`^${names.exportValues}`) }));
  expect(saved).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('sign in as you');
  fireEvent.click(screen.getByRole('button', { name: names.saveWithValues }));
  expect(await saved[0]!.blob.text()).toContain(secret);
});

test('Cancel saves nothing', () => {
  openPanel('path');
  fireEvent.click(screen.getByRole('button', { name: names.export }));
  fireEvent.click(screen.getByRole('menuitem', { name: new RegExp(`^${names.exportValues}`) }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(saved).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

async function choose(name: string, text: string): Promise<void> {
  const field = document.getElementById(importFieldId) as HTMLInputElement;
  Object.defineProperty(field, 'files', { configurable: true, value: [{ name, text: () => Promise.resolve(text) }] });
  await act(async () => {
    fireEvent.change(field);
    await new Promise((done) => setTimeout(done, 5));
  });
}

test.each([
  ['not JSON', 'hello'],
  ['JSON, but no HAR', '{"log": {}}'],
])('%s: an alert, and the recording stays', async (_, text) => {
  const { store } = openPanel('path');
  const before = store.trace.value;
  await choose('notes.json', text);
  expect(screen.getByRole('alert').textContent).toContain('nothing was changed');
  expect(store.trace.value).toBe(before);
});

test('a report read back gives the same verdict; closing it shows the recording again', async () => {
  const { store } = openPanel('path');
  const report = store.files.report('values', 0)!;
  const verdicts = () => store.diagnosis.value?.chains.map((chain) => [chain.verdict, chain.lostAt]);
  const before = verdicts();
  store.recorder?.clear();
  await act(() => new Promise((done) => setTimeout(done, 5)));
  await choose('a.har', report.text);
  expect(verdicts()).toEqual(before);
  expect(document.querySelector('.status')?.textContent).toContain('imported: a.har');
  fireEvent.click(screen.getByRole('button', { name: 'Back to the recording' }));
  expect(store.trace.value?.chains).toEqual([]);
});

test('a viewer opens a dropped file', async () => {
  const { store: source } = openPanel('kept');
  const { text } = source.files.report('none', 0)!;
  const store = openViewer();
  const panels = document.querySelectorAll('.panel');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(drop, 'dataTransfer', {
    value: { files: [{ name: 'b.har', text: () => Promise.resolve(text) }] },
  });
  await act(async () => {
    panels[panels.length - 1]!.dispatchEvent(drop);
    await new Promise((done) => setTimeout(done, 5));
  });
  expect(drop.defaultPrevented).toBe(true);
  expect(store.diagnosis.value?.chains[0]?.verdict).toBe('kept');
});

test('markdown of the selected chains is masked', () => {
  const { store } = openPanel('path');
  const text = store.files.markdown(['c2'])!;
  expect(text).toContain('cookie-path-mismatch');
  expect(text).not.toContain(secret);
});

test('hundreds of chains put only the visible rows into the document', () => {
  const { store } = openPanel(manyChains(300, 1));
  expect(store.list.rows.value.length).toBe(300);
  expect(document.querySelectorAll('[role=treeitem]').length).toBeLessThan(80);
});

test('a chain of 250 hops puts only the visible hops into the document', () => {
  openPanel(manyChains(1, 250));
  expect(document.querySelectorAll('[role=rowgroup]').length).toBeLessThan(80);
});

test('the file name holds nothing that a file system refuses', () => {
  const trace = recording('path');
  const chains = trace.chains.map((chain) => ({
    ...chain,
    hops: chain.hops.map((hop) => ({ ...hop, request: { ...hop.request, url: 'https://[::1]:8443/x' } })),
  }));
  const { store } = openPanel({ ...trace, chains });
  expect(store.files.report('values', 0)?.name).toMatch(/^[\w.-]+$/);
});
