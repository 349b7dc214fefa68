import type { CookieDomain } from '../cookie/cookie-domain.ts';
import type { SetCookieParse } from '../cookie/parse-set-cookie.ts';
import type { Cookie, NotSentReason, RejectedReason } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';

/** One reason why a cookie was not sent. */
export interface NotSent {
  /** File name, and page in docs/reasons/not-sent. */
  readonly id: NotSentReason;
  /** What the browser checked and why it said no: half a sentence in English, for chips and tables. A template (words.ts). */
  readonly plain: string;
  /** Where the rule is written. */
  readonly spec: string;
  /** Can it apply to any cookie of this request? Asked once, before `check` is asked of each cookie. Absent: it can. */
  readonly when?: (context: NotSentRequest) => boolean;
  /** Can it apply to this cookie, held by the jar, at any request? Asked once in a cookie's life. Absent: it can. */
  readonly of?: (cookie: Cookie) => boolean;
  /** Can it apply only when the lifetime of a cookie is over? */
  readonly atExpiry?: true;
  /** Requests at which it can apply to any cookie, whatever `of` says. Absent: none. */
  readonly regardless?: (context: NotSentRequest) => boolean;
  /** Where nothing but the cookie's domain decides: does it apply to all cookies of that domain? Says what `check` says. */
  readonly ofDomain?: (domain: CookieDomain, request: ResolvedRequest) => boolean;
  readonly check: (context: NotSentContext) => boolean;
}

/** One reason why a `Set-Cookie` line was not stored. */
export interface Rejected {
  /** File name, and page in docs/reasons/rejected. */
  readonly id: RejectedReason;
  /** As `NotSent.plain`. */
  readonly plain: string;
  readonly spec: string;
  /**
   * When browsers ask. A stage is asked only if the one before found nothing: what cannot be parsed has no attributes, and
   * what is no valid cookie is not tried against the jar (Chromium: CanonicalCookie::Create, then IsSetPermittedInContext).
   */
  readonly stage: (typeof stages)[number];
  /** Can it apply to any line of the response to this request? Asked once. Absent: it can. */
  readonly when?: (context: RejectedRequest) => boolean;
  readonly check: (context: RejectedContext) => boolean;
}

/** `line` is asked only where line or URL do not parse, `cookie` only where the line does. */
export const stages = ['response', 'line', 'cookie', 'jar', 'policy'] as const;

export interface NotSentContext extends NotSentRequest {
  readonly cookie: Cookie;
}

/** What is the same for all cookies of a request. */
export interface NotSentRequest {
  readonly request: ResolvedRequest;
  readonly now: number;
  readonly profile: Profile;
  /** What was seen besides the rules; absent when only the rules are asked. */
  readonly seen?: Seen | undefined;
  /** Why the jar does not hold the cookie; absent when it does. */
  readonly past?: Past | undefined;
}

export interface RejectedContext extends RejectedRequest {
  readonly parse: SetCookieParse;
  /** undefined: no cookie, or none that this host may set for that Domain. */
  readonly domain: CookieDomain | undefined;
  /** As it would be stored; undefined as above. */
  readonly cookie: Cookie | undefined;
  readonly jar: readonly Cookie[];
  readonly now: number;
}

/** What is the same for all lines of a response. */
export interface RejectedRequest {
  readonly request: ResolvedRequest;
  readonly profile: Profile;
  readonly seen?: Seen | undefined;
}

export interface Seen {
  /** Answered from a cache: nothing was sent, no Set-Cookie processed. */
  readonly fromCache: boolean;
  /** The browser itself redirected (HSTS, an upgrade): no request went out. */
  readonly redirectedInternally: boolean;
  /** The request was made without credentials (fetch, `crossorigin`). */
  readonly withoutCredentials: boolean;
  /** The browser kept the cookie back although no rule says so. */
  readonly withheld: boolean;
}

/** How a cookie came to be missing from the jar. */
export type Past = Extract<
  NotSentReason,
  'not-in-jar' | 'deleted-earlier' | 'rejected-earlier' | 'evicted' | 'expired'
>;
