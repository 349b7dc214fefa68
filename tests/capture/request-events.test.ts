import { expect, test } from 'vitest';
import type { RawRequest } from '../../src/capture/raw.ts';
import {
  redirected,
  requestCompleted,
  requestFailed,
  requestStarted,
  responseHeaders,
} from '../../src/capture/request-events.ts';
import { chromium, firefox } from './recorded.ts';

test('a navigation that the browser itself started', () => {
  expect(requestStarted(chromium.start, 'chromium')).toEqual({
    type: 'request-started',
    requestId: '213',
    tabId: chromium.start.tabId,
    time: chromium.start.timeStamp,
    url: chromium.start.url,
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
});

test.each([
  ['chromium', 'origin', chromium.frame, new URL(chromium.frame.initiator!).origin, undefined],
  ['firefox', 'document', firefox.meta, new URL(firefox.meta.originUrl!).origin, firefox.meta.originUrl],
  ['firefox', 'opaque', { ...firefox.meta, originUrl: 'data:text/html,x' }, 'null', 'data:text/html,x'],
  ['firefox', 'not a URL', { ...firefox.meta, originUrl: '?' }, 'null', '?'],
] as const)('the initiator (%s: %s)', (dialect, _, raw, initiator, documentUrl) => {
  expect(requestStarted(raw, dialect)).toMatchObject({ initiator, ...(documentUrl !== undefined && { documentUrl }) });
});

test('Firefox names the documents around a frame and the cookie store', () => {
  const { frameAncestors, storeId, resourceType } = requestStarted(firefox.frame, 'firefox');
  expect(frameAncestors).toEqual([firefox.frame.originUrl]);
  expect(storeId).toBe('firefox-default');
  expect(resourceType).toBe('sub-frame');
});

test("a page's service worker belongs to no tab", () => {
  expect(requestStarted(chromium.worker, 'chromium')).toMatchObject({ tabId: -1, frameId: -1 });
});

/** As Firefox 153 reports it: no originUrl. */
const unnamed = (raw: Partial<RawRequest>): RawRequest => ({ ...firefox.frame, originUrl: undefined, ...raw });

test.each([
  ['a sandboxed frame that goes on', 'firefox', { type: 'sub_frame', parentFrameId: 0 }, 'null'],
  ['a fetch in a sandboxed frame', 'firefox', { type: 'xmlhttprequest', frameId: 8, parentFrameId: 0 }, 'null'],
  [
    'an image of a sandboxed page',
    'firefox',
    { type: 'image', frameId: 0, parentFrameId: -1, documentId: 'd' },
    'null',
  ],
  ['the address bar', 'firefox', { type: 'main_frame', frameId: 0, parentFrameId: -1 }, undefined],
  ['the browser itself', 'firefox', { type: 'image', frameId: 0, parentFrameId: -1 }, undefined],
  ['Chromium, which would say null', 'chromium', { type: 'sub_frame', parentFrameId: 0 }, undefined],
] as const)('no document is named: %s', (_, dialect, raw, initiator) => {
  expect(requestStarted(unnamed(raw), dialect)).toMatchObject({ initiator, documentUrl: undefined });
});

test('an opaque document around a frame is known as such', () => {
  const around = ['', 'moz-nullprincipal:{cdb4976d}?http://b.test', 'http://a.test/'].map((url) => ({ url }));
  const { frameAncestors } = requestStarted(unnamed({ frameAncestors: around }), 'firefox');
  expect(frameAncestors).toEqual(['null', 'null', 'http://a.test/']);
});

const withoutLocation: RawRequest = { ...firefox.redirect, statusCode: 307, responseHeaders: [], ip: null };

test.each<[string, RawRequest, 'chromium' | 'firefox', boolean, boolean]>([
  ['a server', chromium.redirect, 'chromium', false, false],
  ['a server', firefox.redirect, 'firefox', false, false],
  ['a server, remembered', chromium.cached, 'chromium', false, true],
  ['the browser (HSTS)', chromium.hsts, 'chromium', true, false],
  ['the browser (page with a service worker)', firefox.worker, 'firefox', true, false],
  ['the browser (no Location)', withoutLocation, 'firefox', true, false],
])('a redirect by %s', (_, raw, dialect, internal, fromCache) => {
  expect(redirected(raw, dialect)).toMatchObject({ internal, fromCache, redirectUrl: raw.redirectUrl });
});

test('status, address and error are handed on; Firefox says null for no address', () => {
  expect(responseHeaders(chromium.received, 'chromium')).toMatchObject({
    status: 302,
    statusLine: 'HTTP/1.1 302 Found',
  });
  expect(requestCompleted(chromium.completed)).toMatchObject({ ip: '127.0.0.1', fromCache: false });
  expect(requestCompleted({ ...firefox.meta, ip: null }).ip).toBeUndefined();
  expect(requestFailed(chromium.failed).error).toBe('net::ERR_ABORTED');
});
