// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFieldId } from '../../src/panel/actions.ts';
import { atOnce } from '../../src/report/in-steps.ts';
import type { Store } from '../../src/panel/store/create-store.ts';
import { recording } from './fixtures.ts';
import { manyChains } from './many-chains.ts';
import { names } from './names.ts';
import { openPanel, openViewer } from './open-panel.tsx';
import { reportOf } from './report-of.ts';

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

/** Until no file is being read any more, and that is on screen. */
async function read(store: Store): Promise<void> {
  await act(() => vi.waitFor(() => expect(store.view.reading.value).toBeUndefined()));
}

async function choose(store: Store, name: string, text: string): Promise<void> {
  const field = document.getElementById(importFieldId) as HTMLInputElement;
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], name)] });
  fireEvent.change(field);
  await read(store);
}

test.each([
  ['not JSON', 'hello'],
  ['JSON, but no HAR', '{"log": {}}'],
])('%s: an alert, and the recording stays', async (_, text) => {
  const { store } = openPanel('path');
  const before = store.trace.value;
  await choose(store, 'notes.json', text);
  expect(screen.getByRole('alert').textContent).toContain('nothing was changed');
  expect(store.trace.value).toBe(before);
});

test('a report read back gives the same verdict; closing it shows the recording again', async () => {
  const { store } = openPanel('path');
  const report = await reportOf(store);
  const verdicts = () => store.diagnosis.value?.chains.map((chain) => [chain.verdict, chain.lostAt]);
  const before = verdicts();
  store.recorder?.clear();
  await act(() => new Promise((done) => setTimeout(done, 5)));
  await choose(store, 'a.har', report.text);
  expect(verdicts()).toEqual(before);
  expect(document.querySelector('.status')?.textContent).toContain('imported: a.har');
  fireEvent.click(screen.getByRole('button', { name: 'Back to the recording' }));
  expect(store.trace.value?.chains).toEqual([]);
});

test('a viewer opens a dropped file', async () => {
  const { store: source } = openPanel('kept');
  const { text } = await reportOf(source, 'none');
  const store = openViewer();
  const panels = document.querySelectorAll('.panel');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(drop, 'dataTransfer', {
    value: { files: [new File([text], 'b.har')] },
  });
  panels[panels.length - 1]!.dispatchEvent(drop);
  await read(store);
  expect(drop.defaultPrevented).toBe(true);
  expect(store.diagnosis.value?.chains[0]?.verdict).toBe('kept');
});

test('markdown of the selected chains is masked', () => {
  const { store } = openPanel('path');
  const text = atOnce(store.reports.markdown(['c2']))!;
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

test('the file name holds nothing that a file system refuses', async () => {
  const trace = recording('path');
  const chains = trace.chains.map((chain) => ({
    ...chain,
    hops: chain.hops.map((hop) => ({ ...hop, request: { ...hop.request, url: 'https://[::1]:8443/x' } })),
  }));
  const { store } = openPanel({ ...trace, chains });
  expect((await reportOf(store)).name).toMatch(/^[\w.-]+$/);
});

async function paste(
  store: Store,
  target: Element,
  content: { readonly text?: string; readonly files?: readonly File[] },
): Promise<Event> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const { text = '', files = [] } = content;
  Object.defineProperty(event, 'clipboardData', { value: { files, getData: () => text } });
  target.dispatchEvent(event);
  await read(store);
  return event;
}

test('the text of a HAR file can be pasted, and so can the file', async () => {
  const { text } = await reportOf(openPanel('path').store, 'none');
  const store = openViewer();
  await paste(store, document.body, { text });
  expect(store.view.imported.value?.name).toBe('pasted text');
  expect(store.diagnosis.value?.findings[0]?.cause).toBe('cookie-path-mismatch');
  await paste(store, document.body, { files: [new File([text], 'c.har')] });
  expect(store.view.imported.value?.name).toBe('c.har');
});

test('other text, and text for a field, is left alone', async () => {
  const { store } = openPanel('path');
  const field = document.body.appendChild(document.createElement('input'));
  expect((await paste(store, document.body, { text: 'hello' })).defaultPrevented).toBe(false);
  expect((await paste(store, field, { text: '{"log": {}}' })).defaultPrevented).toBe(false);
  expect(store.view.notice.value).toBeUndefined();
  field.remove();
});

test('a file packed with gzip is unpacked; one in no encoding names its first bad byte', async () => {
  const { store } = openPanel('path');
  const { text } = await reportOf(store, 'none');
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  await act(() => store.files.open(new File([packed], 'd.har.gz')));
  expect(store.view.imported.value?.name).toBe('d.har.gz');
  await act(() => store.files.open(new File([new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d])], 'e.har')));
  expect(screen.getByRole('alert').textContent).toContain('byte 3');
  expect(store.view.imported.value?.name).toBe('d.har.gz');
});
