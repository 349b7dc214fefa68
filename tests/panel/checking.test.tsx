// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { atOnce } from '../../src/report/in-steps.ts';
import type { Trace } from '../../src/core/model.ts';
import type { Store } from '../../src/panel/store/create-store.ts';
import { recording } from './fixtures.ts';
import { manyChains } from './many-chains.ts';
import { openPanel } from './open-panel.tsx';

afterEach(() => void vi.restoreAllMocks());

const rows = () => screen.getAllByRole('treeitem');
const ids = () => rows().map(({ id }) => id);
const status = () => document.querySelector('footer')?.textContent;
/** Until every chain has its verdict; slices come between the turns of the test. */
const checked = (store: Store) => waitFor(() => expect(store.checking.value).toBeUndefined(), { timeout: 20_000 });
const verdicts = (store: Store) => store.diagnosis.value?.chains.map(({ chain, verdict }) => [chain.id, verdict]);
const whole = (trace: Trace) => diagnose(trace).chains.map(({ chain, verdict }) => [chain.id, verdict]);

/** The same recording as others that the core has not seen: what it remembers goes by identity. */
const copyOf = (trace: Trace): Trace => structuredClone(trace);

test('a long recording is listed before it was diagnosed, and says so', () => {
  openPanel(manyChains(100, 2));
  expect(rows()).toHaveLength(100);
  expect(rows().every(({ textContent }) => textContent.startsWith('Checking: '))).toBe(true);
  expect(status()).toContain('checking 0 of 100');
  expect(status()).not.toContain('0 lost');
  expect(screen.getByRole('article').textContent).toContain('still being checked');
});

test('a few chains have their verdict at once', () => {
  const { store } = openPanel('path');
  expect(store.checking.value).toBeUndefined();
});

test('what it comes to is the diagnosis of the whole, in the same rows', async () => {
  const trace = manyChains(100, 2);
  const { store } = openPanel(trace);
  const before = ids();
  await act(() => checked(store));
  expect(verdicts(store)).toEqual(whole(copyOf(trace)));
  expect(store.diagnosis.value?.findings.length).toBeGreaterThan(0);
  expect(ids()).toEqual(before);
  expect(status()).not.toContain('checking');
  expect(status()).toMatch(/\d\d lost/);
});

test('selection works meanwhile, and stays with its focus', async () => {
  const { store } = openPanel(manyChains(100, 2));
  fireEvent.click(rows()[40]!);
  const row = rows()[40]!;
  row.focus();
  expect(screen.getAllByRole('rowgroup').filter(({ className }) => className.startsWith('hop '))).toHaveLength(2);
  await act(() => checked(store));
  expect(store.selection.entry.value?.id).toBe('c41');
  expect(document.activeElement).toBe(row);
  expect(row.getAttribute('aria-selected')).toBe('true');
  expect(row.textContent).toMatch(/^Session lost: /);
});

test('another recording in the middle ends the check of the first', async () => {
  const { store, recorder } = openPanel(manyChains(300, 2));
  const sizes = new Set<number>();
  const stop = store.checking.subscribe((checking) => {
    if (checking) sizes.add(checking.all);
  });
  const path = recording('path');
  await act(async () => {
    recorder.show(path);
    await waitFor(() => expect(verdicts(store)).toEqual(whole(copyOf(path))));
  });
  expect(store.checking.value).toBeUndefined();
  const next = { ...manyChains(60, 2), startedAt: 5 };
  await act(async () => {
    recorder.show(next);
    await waitFor(() => expect(verdicts(store)).toEqual(whole(copyOf(next))), { timeout: 20_000 });
  });
  await act(() => checked(store));
  expect([...sizes]).toEqual([300, 60]);
  stop();
});

test('hops that come in meanwhile do not make it begin again', async () => {
  const trace = manyChains(120, 2);
  const { store, recorder } = openPanel({ ...trace, chains: trace.chains.slice(0, 100) });
  const seen: (number | undefined)[] = [];
  const stop = store.checking.subscribe((checking) => seen.push(checking?.done));
  await act(async () => {
    for (let at = 101; store.checking.value !== undefined; at++) {
      recorder.show({ ...trace, chains: trace.chains.slice(0, Math.min(at, 120)) });
      await new Promise((done) => setTimeout(done));
    }
  });
  stop();
  await act(() => checked(store));
  const running = seen.filter((done) => done !== undefined);
  expect(running).toEqual(running.toSorted((a, b) => a - b));
  expect(verdicts(store)).toEqual(whole(copyOf({ ...trace, chains: store.trace.value!.chains })));
});

test('what is handed out is whole', () => {
  const { store } = openPanel(manyChains(100, 2));
  const told = atOnce(store.reports.told('text', [], 0));
  expect(store.checking.value).toBeUndefined();
  expect(told?.text).not.toContain('being checked');
  fireEvent.click(rows()[3]!);
  store.comparison.pick();
  expect(store.comparison.a.value?.run[0]?.verdict).toBe('lost');
});
