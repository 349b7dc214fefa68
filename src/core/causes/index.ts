import type { Cause } from './cause.ts';
import { cachedRedirectOrPage } from './cached-redirect-or-page.ts';
import { clearSiteData } from './clear-site-data.ts';
import { clientScriptOverwrites } from './client-script-overwrites.ts';
import { clientSideRedirect } from './client-side-redirect.ts';
import { clockSkew } from './clock-skew.ts';
import { companionCookieLostOnBrowserRestart } from './companion-cookie-lost-on-browser-restart.ts';
import { cookieDeleted } from './cookie-deleted.ts';
import { cookieExpired } from './cookie-expired.ts';
import { cookieHeaderPolluted } from './cookie-header-polluted.ts';
import { cookieLifetimeUnitError } from './cookie-lifetime-unit-error.ts';
import { cookiePathMismatch } from './cookie-path-mismatch.ts';
import { cookiePrefixViolation } from './cookie-prefix-violation.ts';
import { cookieTooLarge } from './cookie-too-large.ts';
import { deleteDoesNotMatchOrZombie } from './delete-does-not-match-or-zombie.ts';
import { deletesWhatItJustSet } from './deletes-what-it-just-set.ts';
import { differentCookieJar } from './different-cookie-jar.ts';
import { duplicateCookieShadowing } from './duplicate-cookie-shadowing.ts';
import { fetchWithoutCredentials } from './fetch-without-credentials.ts';
import { hostChangeHostOnlyCookie } from './host-change-host-only-cookie.ts';
import { hstsInternal307 } from './hsts-internal-307.ts';
import { invalidCookieCharacters } from './invalid-cookie-characters.ts';
import { invalidCookieDomain } from './invalid-cookie-domain.ts';
import { itpAndSafariLifetime } from './itp-and-safari-lifetime.ts';
import { laxPlusPostTwoMinutes } from './lax-plus-post-two-minutes.ts';
import { leaveSecureAlone } from './leave-secure-alone.ts';
import { notModifiedSinceSignIn } from './not-modified-since-sign-in.ts';
import { originBoundCookie } from './origin-bound-cookie.ts';
import { parallelLoginOverwritesState } from './parallel-login-overwrites-state.ts';
import { partitionMismatchPopup } from './partition-mismatch-popup.ts';
import { pathCaseMismatch } from './path-case-mismatch.ts';
import { proxyLosesLocationOrSetCookie } from './proxy-loses-location-or-set-cookie.ts';
import { proxyPathRewriteBreaksCookiePath } from './proxy-path-rewrite-breaks-cookie-path.ts';
import { publicSuffixDomain } from './public-suffix-domain.ts';
import { redirect307308PreservesPost } from './redirect-307-308-preserves-post.ts';
import { redirectDowngradesToHttp } from './redirect-downgrades-to-http.ts';
import { redirectToInternalHost } from './redirect-to-internal-host.ts';
import { regenerateRaceConcurrentRequests } from './regenerate-race-concurrent-requests.ts';
import { rememberMeMasksLoss } from './remember-me-masks-loss.ts';
import { requestHeaderTooLarge } from './request-header-too-large.ts';
import { sameNameCollisionSameHost } from './same-name-collision-same-host.ts';
import { samesiteLaxCrossSitePost } from './samesite-lax-cross-site-post.ts';
import { samesiteNoneWithoutSecure } from './samesite-none-without-secure.ts';
import { samesiteStrictCrossSiteReturn } from './samesite-strict-cross-site-return.ts';
import { schemefulSameSite } from './schemeful-same-site.ts';
import { secureCookieOnLocalhostSafari } from './secure-cookie-on-localhost-safari.ts';
import { secureCookieOverPlainHttp } from './secure-cookie-over-plain-http.ts';
import { serviceWorkerCachedLoginRedirect } from './service-worker-cached-login-redirect.ts';
import { sessionCookieNeverSet } from './session-cookie-never-set.ts';
import { sessionNotRecognised } from './session-not-recognised.ts';
import { sessionRegeneratedAtLoginLosesData } from './session-regenerated-at-login-loses-data.ts';
import { setCookieEviction } from './set-cookie-eviction.ts';
import { setCookieFoldedOrSplit } from './set-cookie-folded-or-split.ts';
import { setCookieRefused } from './set-cookie-refused.ts';
import { speculativeLoadOrDoubleCallback } from './speculative-load-or-double-callback.ts';
import { stateExpiredWhileAtIdp } from './state-expired-while-at-idp.ts';
import { thirdPartyContextBlocked } from './third-party-context-blocked.ts';
import { underscoreHostname } from './underscore-hostname.ts';
import { unexplained } from './unexplained.ts';
import { urlSessionId } from './url-session-id.ts';

/**
 * Every cause, the surest first: what the browser refused to store, then what it refused to send, then what a response
 * took away, then what only the server knows. Of findings equally severe and sure the earlier cause is the headline.
 */
export const causes: readonly Cause[] = [
  // refused to store
  setCookieFoldedOrSplit,
  invalidCookieCharacters,
  cookieTooLarge,
  publicSuffixDomain,
  invalidCookieDomain,
  cookiePrefixViolation,
  serviceWorkerCachedLoginRedirect,
  fetchWithoutCredentials,
  secureCookieOnLocalhostSafari,
  secureCookieOverPlainHttp,
  samesiteNoneWithoutSecure,
  leaveSecureAlone,
  partitionMismatchPopup,
  thirdPartyContextBlocked,
  setCookieRefused,
  // refused to send
  redirectToInternalHost,
  hostChangeHostOnlyCookie,
  pathCaseMismatch,
  proxyPathRewriteBreaksCookiePath,
  cookiePathMismatch,
  redirectDowngradesToHttp,
  schemefulSameSite,
  samesiteStrictCrossSiteReturn,
  samesiteLaxCrossSitePost,
  laxPlusPostTwoMinutes,
  // taken away
  clearSiteData,
  setCookieEviction,
  clientScriptOverwrites,
  deletesWhatItJustSet,
  cookieLifetimeUnitError,
  stateExpiredWhileAtIdp,
  clockSkew,
  cookieExpired,
  cookieDeleted,
  // sent, in vain
  differentCookieJar,
  parallelLoginOverwritesState,
  regenerateRaceConcurrentRequests,
  requestHeaderTooLarge,
  cachedRedirectOrPage,
  speculativeLoadOrDoubleCallback,
  deleteDoesNotMatchOrZombie,
  duplicateCookieShadowing,
  sameNameCollisionSameHost,
  cookieHeaderPolluted,
  sessionNotRecognised,
  urlSessionId,
  sessionCookieNeverSet,
  // said for the record
  companionCookieLostOnBrowserRestart,
  notModifiedSinceSignIn,
  sessionRegeneratedAtLoginLosesData,
  rememberMeMasksLoss,
  proxyLosesLocationOrSetCookie,
  redirect307308PreservesPost,
  originBoundCookie,
  itpAndSafariLifetime,
  unexplained,
  hstsInternal307,
  underscoreHostname,
  clientSideRedirect,
];
