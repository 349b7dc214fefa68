import type { Loss } from '../../session/loss.ts';
import type { Never } from '../../session/never.ts';
import { cdnOrHostStripsRequestCookie } from './cdn-or-host-strips-request-cookie.ts';
import { cdnKeepsOldSession, cdnStripsSetCookie } from './cdn-strips-set-cookie.ts';
import { clientFingerprintOrIpBinding } from './client-fingerprint-or-ip-binding.ts';
import { frameworkDropsCookieOnRedirect } from './framework-drops-cookie-on-redirect.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { katanaNeverSet, katanaSystemwebCookieConflict } from './katana-systemweb-cookie-conflict.ts';
import { noAffinityInMemorySession } from './no-affinity-in-memory-session.ts';
import { saveBeforeRedirectRace } from './save-before-redirect-race.ts';
import { secretOrKeyringMismatch } from './secret-or-keyring-mismatch.ts';
import { secureCookieNotEmittedBehindProxy } from './secure-cookie-not-emitted-behind-proxy.ts';
import { sessionEndedOnTheServer } from './session-ended-on-the-server.ts';
import { sessionStoreUnavailable } from './session-store-unavailable.ts';

/** Why a server may refuse a session that it was sent. Of equal confidence the more frequent comes first. */
export const refusalHypotheses: readonly HypothesisOf<Loss>[] = [
  katanaSystemwebCookieConflict,
  clientFingerprintOrIpBinding,
  sessionEndedOnTheServer,
  secretOrKeyringMismatch,
  cdnOrHostStripsRequestCookie,
  cdnKeepsOldSession,
  noAffinityInMemorySession,
  saveBeforeRedirectRace,
  sessionStoreUnavailable,
];

/** Why a server may set no session cookie at all. */
export const neverHypotheses: readonly HypothesisOf<Never>[] = [
  katanaNeverSet,
  secureCookieNotEmittedBehindProxy,
  // Before the next, because it speaks only where a cache was seen.
  cdnStripsSetCookie,
  frameworkDropsCookieOnRedirect,
];
