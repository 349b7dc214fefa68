import { expect, test } from 'vitest';
import { createWorkerRequests } from '../../src/recorder/worker-requests.ts';
import { commit, completed, started } from './events.ts';

const ofWorker = (requestId: string, time: number, initiator: string | undefined) =>
  started(requestId, time, { tabId: -1, frameId: -1, resourceType: 'fetch', initiator });

test('requests of a page that is shown belong, others do not', () => {
  const workers = createWorkerRequests();
  const page = commit(1, 'https://app.test/');
  const ours = ofWorker('1', 2, 'https://app.test');
  const end = completed('1', 3, -1);
  const others = [ofWorker('2', 4, 'https://else.test'), completed('2', 5, -1), ofWorker('3', 6, undefined)];
  expect(workers.select([page, ours, end, ...others])).toEqual([page, ours, end]);
});

test('what the worker fetched before the page was committed is kept back until then', () => {
  const workers = createWorkerRequests();
  const early = [ofWorker('1', 2, 'https://app.test'), completed('1', 3, -1)];
  expect(workers.select(early)).toEqual([]);
  const page = commit(4, 'https://app.test/');
  expect(workers.select([page])).toEqual([page, ...early]);
  const late = completed('1', 5, -1);
  expect(workers.select([late])).toEqual([late]);
});

test('requests of a tab pass', () => {
  const event = started('1', 1);
  expect(createWorkerRequests().select([event])).toEqual([event]);
});
