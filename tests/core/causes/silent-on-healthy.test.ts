import { expect, test } from 'vitest';
import { causes } from '../../../src/core/causes/index.ts';
import { healthyApps } from '../healthy-apps.ts';
import { healthyFrameworks } from '../healthy-frameworks.ts';
import { healthyProviders } from '../healthy-providers.ts';
import { healthySurroundings } from '../healthy-surroundings.ts';
import { healthy } from '../healthy.ts';
import { told } from '../told.ts';

/** Told of a session that is well, they would worry without need: not even as a remark. */
const silent = [
  'parallel-login-overwrites-state',
  'regenerate-race-concurrent-requests',
  'different-cookie-jar',
  'fetch-without-credentials',
  'speculative-load-or-double-callback',
  'service-worker-cached-login-redirect',
  'set-cookie-eviction',
  'client-script-overwrites',
  'partition-mismatch-popup',
  'itp-and-safari-lifetime',
  'companion-cookie-lost-on-browser-restart',
  'not-modified-since-sign-in',
  'session-regenerated-at-login-loses-data',
  'remember-me-masks-loss',
];

test('the list names causes that there are', () => {
  expect(silent.filter((id) => !causes.some((cause) => cause.id === id))).toEqual([]);
});

test.each(
  Object.entries({ ...healthy, ...healthyApps, ...healthyFrameworks, ...healthyProviders, ...healthySurroundings }),
)('%s', (_, script) => {
  const { diagnosis } = told(script);
  expect(diagnosis.findings.map(({ cause }) => cause).filter((cause) => silent.includes(cause))).toEqual([]);
});
