import { expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import { foldEvents, startFolding } from '../../../src/core/trace/fold.ts';

const of = (time: number, url: string) => ({ requestId: '1', tabId: 1, time, url });
const started = (time: number, url: string): CaptureEvent => ({
  ...of(time, url),
  type: 'request-started',
  method: 'GET',
  resourceType: 'main-frame',
  frameId: 0,
  parentFrameId: -1,
  initiator: undefined,
  documentUrl: undefined,
  documentId: undefined,
  lifecycle: 'active',
  frameAncestors: undefined,
  storeId: undefined,
});
const sent = (time: number, url: string): CaptureEvent => ({ ...of(time, url), type: 'request-headers', headers: [] });

/** As Chromium 156 reports a redirect to http on an HSTS host: measured in the lab's hsts-upgrade. */
test.each([
  ['https://safe.test/dashboard', ['http-redirect', 'internal-redirect']],
  ['https://other.test/dashboard', ['http-redirect', 'http-redirect']],
])('a request that goes on at %s without an answer', (next, vias) => {
  const location = 'http://safe.test/dashboard';
  const events: CaptureEvent[] = [
    started(1, 'https://safe.test/login'),
    sent(2, 'https://safe.test/login'),
    {
      ...of(3, 'https://safe.test/login'),
      type: 'redirected',
      status: 302,
      statusLine: 'HTTP/1.1 302 Found',
      redirectUrl: location,
      internal: false,
      fromCache: false,
      ip: '127.0.0.1',
      headers: [{ name: 'Location', value: location }],
    },
    started(4, location),
    sent(5, next),
  ];
  const { trace } = foldEvents(startFolding({ name: 'chromium', version: '156' }, 0, 1), events);
  expect(trace.chains[0]?.hops.slice(1).map(({ via }) => via)).toEqual(vias);
});
