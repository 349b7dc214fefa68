import { expect, test } from 'vitest';
import { isDoubtful, isUnreachable } from '../../../src/core/session/unreachable.ts';

test.each([
  // word, unreachable, doubtful
  ['net::ERR_NAME_NOT_RESOLVED', true, false],
  ['net::ERR_CONNECTION_REFUSED', true, false],
  ['NS_ERROR_UNKNOWN_HOST', true, false],
  ['net::ERR_CERT_AUTHORITY_INVALID', true, true],
  ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', true, true],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', true, true],
  ['NS_ERROR_PROXY_BAD_GATEWAY', true, true],
  // the proxy itself: nothing is said of the host
  ['net::ERR_PROXY_CONNECTION_FAILED', false, false],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', false, false],
  ['net::ERR_INTERNET_DISCONNECTED', false, false],
  ['net::ERR_NETWORK_CHANGED', false, false],
  ['NS_ERROR_OFFLINE', false, false],
  ['net::ERR_ABORTED', false, false],
  ['net::ERR_BLOCKED_BY_CLIENT', false, false],
])('%s', (failure, unreachable, doubtful) => {
  expect([isUnreachable(failure), isDoubtful(failure)]).toEqual([unreachable, doubtful]);
});

test('no failure, no unreachable host', () => {
  expect(isUnreachable(undefined)).toBe(false);
});
