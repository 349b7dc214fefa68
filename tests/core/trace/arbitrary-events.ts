import fc from 'fast-check';
import type { CaptureEvent, RequestEvent } from '../../../src/core/events.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { startedAt } from './recordings.ts';

/** Events as no browser would send them: few names and many coincidences, to find what depends on the order of arrival. */
const time = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 9000 })).map((ms) => startedAt + ms);
const url = fc.constantFrom(
  'https://app.test/',
  'https://app.test/a',
  'http://app.test/',
  'https://idp.test/',
  'about:blank',
);
const origin = fc.constantFrom(undefined, 'https://app.test', 'https://idp.test', 'null');
const tabId = fc.constantFrom(1, 1, 1, 2, -1);
const frameId = fc.constantFrom(0, 0, 0, 1, 2);
const documentId = fc.constantFrom(undefined, 'D1', 'D2');
const lifecycle = fc.constantFrom('active' as const, 'prerender' as const, 'cached' as const);
const setCookie = fc
  .constantFrom('sid=1; Path=/', 'sid=2; Path=/', 'sid=; Max-Age=0; Path=/', 'tx=1; Secure; Path=/', 'no cookie\0')
  .map((value) => ({ name: 'set-cookie', value }));
const headers = fc.array(fc.oneof(setCookie, fc.constant({ name: 'refresh', value: '0; url=/a' })), { maxLength: 3 });
const status = fc.record({ status: fc.constantFrom(200, 302, 304, 500), statusLine: fc.constant('HTTP/1.1 200 OK') });

const ofRequest = fc.record({ requestId: fc.constantFrom('1', '2', '3', '4', '10', 'x'), tabId, time, url });
const cookie = fc
  .record({ name: fc.constantFrom('sid', 'tx'), value: fc.constantFrom('1', '2', ''), domain: fc.constant('app.test') })
  .map((known): Cookie => ({
    ...known,
    hostOnly: true,
    path: '/',
    secure: known.name === 'tx',
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  }));

const requestEvent: fc.Arbitrary<RequestEvent> = fc.oneof(
  fc
    .tuple(
      ofRequest,
      fc.record({
        method: fc.constantFrom('GET', 'POST'),
        resourceType: fc.constantFrom(
          'main-frame' as const,
          'main-frame' as const,
          'sub-frame' as const,
          'fetch' as const,
        ),
        frameId,
        parentFrameId: fc.constantFrom(-1, 0, 1),
        initiator: origin,
        lifecycle,
        documentId,
      }),
    )
    .map(([request, more]) => ({
      type: 'request-started' as const,
      ...request,
      ...more,
      documentUrl: undefined,
      frameAncestors: undefined,
      storeId: undefined,
    })),
  fc
    .tuple(ofRequest, headers)
    .map(([request, list]) => ({ type: 'request-headers' as const, ...request, headers: list })),
  fc
    .tuple(ofRequest, status, headers)
    .map(([request, line, list]) => ({ type: 'response-headers' as const, ...request, ...line, headers: list })),
  fc
    .tuple(ofRequest, status, headers, url, fc.boolean(), fc.boolean())
    .map(([request, line, list, redirectUrl, internal, fromCache]) => ({
      type: 'redirected' as const,
      ...request,
      ...line,
      headers: list,
      redirectUrl,
      internal,
      fromCache,
      ip: undefined,
    })),
  fc
    .tuple(ofRequest, fc.boolean())
    .map(([request, fromCache]) => ({ type: 'request-completed' as const, ...request, fromCache, ip: undefined })),
  ofRequest.map((request) => ({ type: 'request-failed' as const, ...request, error: 'net::ERR_ABORTED' })),
);

const otherEvent: fc.Arbitrary<CaptureEvent> = fc.oneof(
  fc
    .record({
      tabId: fc.constantFrom(1, 2),
      frameId,
      parentFrameId: fc.constantFrom(-1, 0, 1, 2),
      time,
      url,
      lifecycle,
      transition: fc.constantFrom('link', 'typed', 'form-submit', 'reload'),
      qualifiers: fc.subarray(['client-redirect' as const, 'forward-back' as const]),
      documentId,
    })
    .map((more) => ({ type: 'committed' as const, ...more })),
  fc
    .record({ tabId: fc.constantFrom(1, 2), sourceTabId: fc.constantFrom(1, 2), sourceFrameId: frameId, time, url })
    .map((more) => ({ type: 'navigation-target' as const, ...more })),
  fc
    .record({ tabId: fc.constantFrom(1, 2), time, url, refreshUrl: fc.option(url, { nil: undefined }) })
    .map((more) => ({ type: 'document-read' as const, ...more })),
  fc.tuple(fc.constantFrom(1, 2), time, url).map(([tab, at, page]) => ({
    type: 'frames-read' as const,
    tabId: tab,
    time: at,
    frames: [{ frameId: 0, parentFrameId: -1, url: page }],
  })),
  fc
    .record({
      time,
      cookie,
      removed: fc.boolean(),
      cause: fc.constantFrom('explicit', 'overwrite', 'evicted'),
      order: fc.option(fc.nat(20), { nil: undefined }),
    })
    .map(({ order, ...more }) => ({
      type: 'cookie-changed' as const,
      ...more,
      ...(order !== undefined && { order }),
      storeId: '0',
    })),
  fc
    .record({ time, cookies: fc.uniqueArray(cookie, { maxLength: 2, selector: ({ name }) => name }) })
    .map((more) => ({ type: 'jar-read' as const, ...more, storeId: '0' })),
  fc
    .record({ kind: fc.constantFrom('listener-lost' as const, 'access-withheld' as const), time, length: fc.nat(500) })
    .map(({ kind, time: at, length }) => ({ type: 'gap' as const, kind, from: at - length, time: at, text: 'away' })),
);

export const arbitraryEvents: fc.Arbitrary<CaptureEvent[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: requestEvent }, { weight: 2, arbitrary: otherEvent }),
  { minLength: 2, maxLength: 60 },
);
