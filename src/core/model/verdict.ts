/** What became of each cookie at each hop. */
import type { Cookie, CookieRef } from './cookie.ts';
import type { Hop } from './trace.ts';

/** Reason ids are the DevTools protocol's words in kebab-case, or our own where it has none. Reports spell them PascalCase. */
export type NotSentReason =
  | 'secure-only'
  | 'not-on-path'
  | 'domain-mismatch'
  | 'same-site-strict'
  | 'same-site-lax'
  | 'same-site-unspecified-treated-as-lax'
  | 'same-site-none-insecure'
  | 'schemeful-same-site-strict'
  | 'schemeful-same-site-lax'
  | 'schemeful-same-site-unspecified-treated-as-lax'
  | 'cross-site-redirect' // Firefox: CookieBlockedCrossSiteRedirect
  | 'name-value-pair-exceeds-max-size'
  | 'user-preferences' // by elimination: third-party cookies are blocked
  | 'partition-mismatch'
  | 'credentials-omitted'
  | 'expired'
  | 'not-in-jar'
  | 'deleted-earlier'
  | 'rejected-earlier'
  | 'evicted'
  | 'internal-redirect' // the browser went on by itself (HSTS) before a request went out
  | 'cached-response';

export type RejectedReason =
  | 'syntax-error'
  | 'disallowed-character'
  | 'no-cookie-content'
  | 'name-value-pair-exceeds-max-size'
  | 'scheme-not-supported'
  | 'invalid-domain'
  | 'secure-only'
  | 'invalid-prefix'
  | 'invalid-path'
  | 'invalid-partitioned'
  | 'ambiguous-serialization'
  | 'overwrite-secure'
  | 'overwrite-http-only'
  | 'same-site-none-insecure'
  | 'same-site-strict'
  | 'same-site-lax'
  | 'same-site-unspecified-treated-as-lax'
  | 'schemeful-same-site-strict'
  | 'schemeful-same-site-lax'
  | 'schemeful-same-site-unspecified-treated-as-lax'
  | 'user-preferences'
  | 'credentials-omitted'
  | 'cached-response';

export type SameSiteContext = 'same-site-strict' | 'same-site-lax' | 'same-site-lax-method-unsafe' | 'cross-site';

/** What became of one cookie at one request. */
export interface CookieVerdict {
  readonly cookie: Cookie;
  /** false: it stands in the Cookie header, but the jar is not known to hold it (then only name and value are true). */
  readonly inJar: boolean;
  readonly outcome: 'sent' | 'not-sent';
  /** All of them, most telling first; empty when sent. */
  readonly reasons: readonly NotSentReason[];
  /** false: the outcome is observed, but the engine finds no reason for it, or would have decided otherwise. */
  readonly explained: boolean;
  /** Sent although these rules would have kept it back: what let it pass was not seen. Absent where prediction and outcome agree. */
  readonly against?: readonly NotSentReason[];
  /** Sent only because the cookie was younger than two minutes (Lax-allowing-unsafe). */
  readonly laxAllowUnsafe: boolean;
}

/** What became of one `Set-Cookie` line. */
export interface SetCookieVerdict {
  /** The header's value as received. */
  readonly line: string;
  /** As the browser would store it; undefined when the line does not parse into a cookie. */
  readonly cookie: Cookie | undefined;
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  readonly reasons: readonly RejectedReason[];
  readonly explained: boolean;
  /** The jar cookie it replaced or deleted, if any. */
  readonly replaced: Cookie | undefined;
}

/** One hop, judged. */
export interface HopVerdict {
  readonly hop: Hop;
  /** Top-level origin that counts as first party, or undefined when there is none (the report's null). */
  readonly siteForCookies: string | undefined;
  readonly sameSiteContext: SameSiteContext;
  /** false: request headers were not observed, so outcomes are predictions. */
  readonly observed: boolean;
  /** Every jar cookie that shares the hop's registrable domain, and every cookie sent. */
  readonly cookies: readonly CookieVerdict[];
  readonly setCookies: readonly SetCookieVerdict[];
  /** The jar's cookies of the hop's registrable domain, before the request and after the response. */
  readonly jarBefore: readonly Cookie[];
  readonly jarAfter: readonly Cookie[];
}

export interface SessionCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly hostOnly: boolean;
  readonly because: 'known-name' | 'behaviour' | 'chosen';
}

/** What happened to a followed cookie at one hop: one cell of a lane. */
export interface TrackStep {
  readonly request:
    | 'sent'
    | 'not-sent' // in the jar, withheld
    | 'absent' // not in the jar
    | 'other-site'; // this hop goes to another site, where the cookie has no business
  readonly response:
    | 'none'
    | 'set'
    | 'unchanged'
    | 'renewed'
    | 'replaced'
    | 'deleted'
    | 'rejected'
    | 'swallowed' // it stood inside another cookie's line, so the browser knew nothing of it
    | 'expired';
  /** Of `deleted`: the line names another path or domain than the cookie, which stays. */
  readonly missed?: true;
  /** Number of the distinct value (1 is the first seen) sent or held at the request; undefined when none. */
  readonly versionBefore: number | undefined;
  readonly versionAfter: number | undefined;
  /** Why it was not sent, or was rejected. */
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
}

/** One followed cookie along a chain. */
export interface Track {
  readonly cookie: { readonly name: string; readonly domain: string };
  readonly role: 'session' | 'transaction' | 'affinity' | 'other';
  /** One per hop. Of several copies: what a server could make of them, the first that was sent before all. */
  readonly steps: readonly TrackStep[];
  /** The cookies of this name, as the jar tells them apart; absent or empty: none is known by more than its name. */
  readonly copies?: readonly TrackCopy[];
}

/** One of the cookies that share a followed name. */
export interface TrackCopy {
  readonly cookie: CookieRef;
  /** One per hop, numbered as those of the name. */
  readonly steps: readonly TrackStep[];
}
