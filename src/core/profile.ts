import type { Browser, BrowserName } from './model.ts';

export type ProfileName = BrowserName | 'rfc10025';

/** Where browsers differ, as data. Every flag is read by the algorithm named beside it and by nothing else. */
export interface Profile {
  readonly name: ProfileName;
  /** What a cookie without a (known) SameSite attribute counts as. */
  readonly defaultSameSite: 'lax' | 'none';
  /** How young a defaulted cookie must be to go along with an unsafe top-level navigation, in ms; undefined: never (section 5.6.7.2, a MAY). */
  readonly laxAllowUnsafeFor: number | undefined;
  /** http and https of one registrable domain are different sites (HTML, "schemelessly same site"). */
  readonly schemefulSameSite: boolean;
  /** Does a cross-site hop earlier in the redirect chain count against explicit Strict and Lax cookies? */
  readonly redirectChain: 'ignored' | 'counts';
  /** `Secure` is accepted from and sent to `http://localhost`, `127.0.0.1` … */
  readonly secureOverLoopback: boolean;
  /** SameSite=None is refused without Secure (section 5.7 step 19). */
  readonly noneRequiresSecure: boolean;
  /** `__Http-` and `__Host-Http-` bind (layered cookies draft). */
  readonly httpPrefixes: boolean;
  /**
   * What `__Host-` asks of Domain and Path: the attributes as written (no Domain, `Path=/`), what they resolve to, or what is
   * stored, even if there is no Path attribute.
   */
  readonly hostPrefix: 'as-written' | 'as-resolved' | 'as-stored';
  /** A TAB left inside a name, value or attribute after trimming. */
  readonly innerTab: 'allowed' | 'refused' | 'refused-in-path';
  /**
   * What stands before the first `;` where it has no `=`: the value of a cookie without a name (section 5.6 step 3), or the
   * name of one without a value. In the second case a nameless cookie would read back as a named one, and is refused.
   */
  readonly pairWithoutEquals: 'value' | 'name';
  /** A nameless cookie whose value contains `=`, which would read back as a named one. */
  readonly namelessWithEquals: 'allowed' | 'refused';
  /** A Domain attribute with non-ASCII characters (section 5.7 step 8). */
  readonly nonAsciiDomain: 'refused' | 'converted';
  /** `Domain=.`: the standard strips the dot and is left with no domain at all; browsers refuse. */
  readonly dotDomain: 'host-only' | 'refused';
  /** A last Expires or Max-Age that does not parse: does it hide an earlier one that does? */
  readonly invalidExpiry: 'ignored' | 'hides-earlier';
  readonly dates: 'rfc' | 'chromium' | 'firefox';
  /** Expires is read by the server's clock (the `Date` header), not the browser's. */
  readonly expiresByServerClock: boolean;
  /** When a cookie is set again, its creation time stays (section 5.7 step 23), or only if the value did not change. */
  readonly creationTimeKept: 'always' | 'same-value';
  /** Which hosts' Secure cookies an insecure line may not shadow (section 5.7 step 16): all that domain-match, or those that it shares a host with. */
  readonly secureShadow: 'domain-match' | 'shared-host';
  /** `Partitioned` is understood (CHIPS). */
  readonly partitioned: boolean;
  /** Cookies go back only to the scheme and port that set them (layered cookies draft); no browser does so by default yet. */
  readonly originBound: boolean;
  /** Cookies in third-party contexts by default: one jar, a jar per top-level site, or none. A user's setting can differ. */
  readonly thirdParty: 'allowed' | 'per-top-level-site' | 'blocked';
  /** Does the partition key tell whether an ancestor is cross-site? */
  readonly ancestorInPartitionKey: boolean;
}

const rfc10025: Profile = {
  name: 'rfc10025',
  defaultSameSite: 'lax',
  laxAllowUnsafeFor: undefined,
  schemefulSameSite: true,
  redirectChain: 'ignored',
  secureOverLoopback: true,
  noneRequiresSecure: true,
  httpPrefixes: false,
  hostPrefix: 'as-resolved',
  innerTab: 'allowed',
  pairWithoutEquals: 'value',
  namelessWithEquals: 'allowed',
  nonAsciiDomain: 'refused',
  dotDomain: 'host-only',
  invalidExpiry: 'ignored',
  dates: 'rfc',
  expiresByServerClock: false,
  creationTimeKept: 'always',
  secureShadow: 'domain-match',
  partitioned: false,
  originBound: false,
  thirdParty: 'allowed',
  ancestorInPartitionKey: false,
};

/** Measured on Chromium 156; what was not measured is from its source. */
const chromium: Profile = {
  ...rfc10025,
  name: 'chromium',
  laxAllowUnsafeFor: 120_000,
  httpPrefixes: true,
  hostPrefix: 'as-written',
  innerTab: 'refused',
  namelessWithEquals: 'refused',
  nonAsciiDomain: 'converted',
  dotDomain: 'refused',
  invalidExpiry: 'hides-earlier',
  dates: 'chromium',
  expiresByServerClock: true,
  creationTimeKept: 'same-value',
  partitioned: true,
  ancestorInPartitionKey: true,
};

/** Firefox release; measured on ESR 153 with the servers as the referee (tests/differential/firefox). */
const firefox: Profile = {
  ...rfc10025,
  name: 'firefox',
  defaultSameSite: 'none',
  schemefulSameSite: false,
  redirectChain: 'counts',
  httpPrefixes: true,
  hostPrefix: 'as-stored',
  innerTab: 'refused-in-path',
  pairWithoutEquals: 'name', // its preference network.cookie.valueless_cookie
  namelessWithEquals: 'refused',
  dotDomain: 'refused',
  invalidExpiry: 'hides-earlier',
  dates: 'firefox',
  expiresByServerClock: true,
  secureShadow: 'shared-host',
  partitioned: true,
  thirdParty: 'per-top-level-site',
  ancestorInPartitionKey: true,
};

/** From documentation, not measured. */
const safari: Profile = {
  ...rfc10025,
  name: 'safari',
  defaultSameSite: 'none',
  schemefulSameSite: false,
  secureOverLoopback: false,
  noneRequiresSecure: false,
  hostPrefix: 'as-written',
  dotDomain: 'refused',
  thirdParty: 'blocked',
};

export const profiles: Readonly<Record<ProfileName, Profile>> = { chromium, firefox, safari, rfc10025 };

export function profileFor(browser: Browser): Profile {
  return profiles[browser.name];
}
