import { describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Reading } from '../../../src/panel/reading/read-file.ts';
import { wholeShare } from '../../../src/panel/reading/reading-step.ts';
import { readInWorker } from '../../../src/panel/reading/read-in-worker.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import { bigHar } from '../../bench/report/big-har.ts';
import { FakeWorker } from './fake-worker.ts';

const text = [...bigHar({ entries: 700, body: 0 })].join('');
const live = () => ({ signal: new AbortController().signal, progress: vi.fn<Reading['progress']>() });

describe('a file read in a worker', () => {
  test('comes in parts and is what it is when read here', async () => {
    const worker = new FakeWorker();
    const reading = live();
    const read = await readInWorker(() => worker)(new Blob([text]), reading);
    const here = fromHar(text);
    expect(read).toEqual(here);
    expect(read?.ok === true && diagnose(read.trace).findings[0]?.cause).toBe('cookie-path-mismatch');
    expect(worker.terminated).toBe(true);
    const told = reading.progress.mock.calls.map(([at]) => at);
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['opening', 'entries', 'chains', 'handing-over']);
    expect(told.at(-1)).toEqual({ step: 'handing-over', share: 1, all: here.ok && here.trace.chains.length });
    const shares = told.map(wholeShare);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test('that is none is refused with the place', async () => {
    const read = await readInWorker(() => new FakeWorker())(new Blob(['{"log": {]']), live());
    expect(read?.ok === false && read.problem.where).toBe('line 1, column 10');
  });

  test('and cancelled: the worker ends, nothing comes', async () => {
    const worker = new FakeWorker();
    const cancel = new AbortController();
    const progress = vi.fn<Reading['progress']>();
    const read = readInWorker(() => worker)(new Blob([text]), { signal: cancel.signal, progress });
    cancel.abort();
    expect(await read).toBeUndefined();
    expect(worker.terminated).toBe(true);
  });

  test('by a worker that dies is a problem', async () => {
    const worker = new FakeWorker();
    worker.postMessage = () => worker.onerror?.(new Event('error') as ErrorEvent);
    expect(await readInWorker(() => worker)(new Blob([text]), live())).toMatchObject({ ok: false });
    expect(worker.terminated).toBe(true);
  });
});
