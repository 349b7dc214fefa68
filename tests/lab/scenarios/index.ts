import type { Scenario } from '../scenario.ts';
import { alreadyExpired } from './already-expired.ts';
import { apexToWww } from './apex-to-www.ts';
import { badCharacter } from './bad-character.ts';
import { cachedRedirect } from './cached-redirect.ts';
import { clearSiteData } from './clear-site-data.ts';
import { clockBehind } from './clock-behind.ts';
import { cookiePath } from './cookie-path.ts';
import { cookiePieces } from './cookie-pieces.ts';
import { cookieTooLarge } from './cookie-too-large.ts';
import { defaultPath } from './default-path.ts';
import { deletedOnTheWay } from './deleted-on-the-way.ts';
import { domainOtherSite } from './domain-other-site.ts';
import { domainWithPort } from './domain-with-port.ts';
import { duplicateCookie } from './duplicate-cookie.ts';
import { fetchLogin } from './fetch-login.ts';
import { fetchOmits } from './fetch-omits.ts';
import { frameCrossSite } from './frame-cross-site.ts';
import { frameSameSite } from './frame-same-site.ts';
import { hostPrefix } from './host-prefix.ts';
import { hstsTyped } from './hsts-typed.ts';
import { hstsUpgrade } from './hsts-upgrade.ts';
import { httpPage } from './http-page.ts';
import { httpToHttps } from './http-to-https.ts';
import { httpsToHttp } from './https-to-http.ts';
import { internalHost } from './internal-host.ts';
import { laxIdp307 } from './lax-idp-307.ts';
import { laxIdpPost } from './lax-idp-post.ts';
import { lifetimeUnit } from './lifetime-unit.ts';
import { linkFromElsewhere } from './link-from-elsewhere.ts';
import { loginRotates } from './login-rotates.ts';
import { loginWorks } from './login-works.ts';
import { logout } from './logout.ts';
import { memoryStore } from './memory-store.ts';
import { metaRefresh } from './meta-refresh.ts';
import { metaRefreshLost } from './meta-refresh-lost.ts';
import { neverSet } from './never-set.ts';
import { noneWithoutSecure } from './none-without-secure.ts';
import { oidcCodeFlow } from './oidc-code-flow.ts';
import { overwriteSecure } from './overwrite-secure.ts';
import { pathCase } from './path-case.ts';
import { popupLogin } from './popup-login.ts';
import { popupLost } from './popup-lost.ts';
import { popupPartitioned } from './popup-partitioned.ts';
import { previewReturnsToProduction } from './preview-returns-to-production.ts';
import { proxyPath } from './proxy-path.ts';
import { publicSuffix } from './public-suffix.ts';
import { publicSuffixCountry } from './public-suffix-country.ts';
import { rememberMe } from './remember-me.ts';
import { replacedOnTheWay } from './replaced-on-the-way.ts';
import { scriptDeletes } from './script-deletes.ts';
import { scriptRedirect } from './script-redirect.ts';
import { scriptRedirectLost } from './script-redirect-lost.ts';
import { secretChanged } from './secret-changed.ts';
import { secureOverHttp } from './secure-over-http.ts';
import { sessionInUrl } from './session-in-url.ts';
import { setCookieFolded } from './set-cookie-folded.ts';
import { stateExpired } from './state-expired.ts';
import { strictIdpGet } from './strict-idp-get.ts';
import { strictInterstitial } from './strict-interstitial.ts';
import { strictMailLink } from './strict-mail-link.ts';
import { strictState } from './strict-state.ts';
import { subdomain } from './subdomain.ts';
import { tooManyCookies } from './too-many-cookies.ts';
import { trailingSlash } from './trailing-slash.ts';
import { twoSignIns } from './two-sign-ins.ts';
import { unspecifiedPost } from './unspecified-post.ts';
import { wwwToApex } from './www-to-apex.ts';
import { zombieCookie } from './zombie-cookie.ts';

/** In the order of the lab's index page. To add one: its file and a line here. */
export const scenarios: readonly Scenario[] = [
  loginWorks,
  loginRotates,
  oidcCodeFlow,
  logout,
  rememberMe,
  fetchLogin,
  fetchOmits,
  cookiePath,
  defaultPath,
  trailingSlash,
  proxyPath,
  pathCase,
  wwwToApex,
  apexToWww,
  subdomain,
  previewReturnsToProduction,
  internalHost,
  secureOverHttp,
  httpToHttps,
  httpPage,
  httpsToHttp,
  hstsUpgrade,
  hstsTyped,
  strictIdpGet,
  strictState,
  twoSignIns,
  linkFromElsewhere,
  strictInterstitial,
  strictMailLink,
  laxIdpPost,
  laxIdp307,
  unspecifiedPost,
  noneWithoutSecure,
  domainOtherSite,
  domainWithPort,
  publicSuffix,
  publicSuffixCountry,
  hostPrefix,
  cookieTooLarge,
  tooManyCookies,
  badCharacter,
  setCookieFolded,
  overwriteSecure,
  lifetimeUnit,
  stateExpired,
  alreadyExpired,
  clockBehind,
  deletedOnTheWay,
  clearSiteData,
  replacedOnTheWay,
  duplicateCookie,
  zombieCookie,
  cookiePieces,
  scriptDeletes,
  neverSet,
  sessionInUrl,
  memoryStore,
  secretChanged,
  cachedRedirect,
  metaRefresh,
  metaRefreshLost,
  scriptRedirect,
  scriptRedirectLost,
  popupLogin,
  popupLost,
  popupPartitioned,
  frameSameSite,
  frameCrossSite,
];
