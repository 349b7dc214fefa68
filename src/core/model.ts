/** The contract types of the core. No logic here. Times are milliseconds since the epoch unless a name says otherwise. */
import type { CookieChangeCause } from './events.ts';
import type { Phrase } from './words.ts';

export type BrowserName = 'chromium' | 'firefox' | 'safari';

export interface Browser {
  readonly name: BrowserName;
  /** e.g. `156.0.8078.73`; empty when unknown. */
  readonly version: string;
}

export interface Header {
  readonly name: string;
  /** One UTF-16 unit per byte when `binary` (the bytes were not UTF-8). */
  readonly value: string;
  readonly binary?: true;
}

// ---- cookies -------------------------------------------------------------------------------------------------------

/** `unspecified`: no or an unknown SameSite attribute (the standard's "Default"). */
export type SameSite = 'strict' | 'lax' | 'none' | 'unspecified';

/** A cookie in the jar. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Lower case, without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** undefined: until the browser closes. */
  readonly expires: number | undefined;
  readonly partitionKey: PartitionKey | undefined;
  /** When the cookie was first stored; known only if it was seen being set. */
  readonly createdAt: number | undefined;
}

export interface PartitionKey {
  /** Schemeful site of the top-level document, e.g. `https://top.test`. */
  readonly topLevelSite: string;
  readonly hasCrossSiteAncestor: boolean;
}

/** What identifies a cookie in the jar: name, domain, host-only flag, path, partition (RFC 10025 section 5.7, step 23). */
export type CookieRef = Pick<Cookie, 'name' | 'domain' | 'path' | 'hostOnly' | 'partitionKey'>;

// ---- what was recorded ---------------------------------------------------------------------------------------------

export type ResourceType =
  | 'main-frame'
  | 'sub-frame'
  | 'fetch'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'media'
  | 'object'
  | 'ping'
  | 'websocket'
  | 'csp-report'
  | 'other';

/** How a hop came about (the report's `via`). */
export type Via =
  | 'start'
  | 'http-redirect'
  | 'internal-redirect'
  | 'meta-refresh'
  | 'script'
  | 'client-redirect'
  | 'link'
  | 'form'
  | 'popup'
  | 'frame'
  | 'fetch';

export type ChainKind = 'navigation' | 'subframe' | 'fetch' | 'other';

/** One request and its response. */
export interface Hop {
  /** `requestId#index`. */
  readonly id: string;
  readonly requestId: string;
  /** Place in its chain, 0 is the first. */
  readonly index: number;
  readonly via: Via;
  readonly request: HopRequest;
  /** undefined while none has come, and where none came (internal redirect, failure). */
  readonly response: HopResponse | undefined;
  readonly context: RequestContext;
  readonly times: HopTimes;
  /** The browser's own word when the request failed. */
  readonly failure: string | undefined;
  /** What could not be seen of this hop. */
  readonly marks: readonly Mark[];
}

export interface HopRequest {
  readonly url: string;
  readonly method: string;
  readonly resourceType: ResourceType;
  /** undefined: the headers were not observed. */
  readonly headers: readonly Header[] | undefined;
}

export interface HopResponse {
  /** 0 when unknown. */
  readonly status: number;
  readonly statusText: string;
  /** e.g. `HTTP/1.1`; empty when unknown. */
  readonly httpVersion: string;
  readonly headers: readonly Header[];
  readonly ip: string | undefined;
  readonly fromCache: boolean;
  /** Where the hop redirects, absolute; undefined when it does not. */
  readonly redirectUrl: string | undefined;
}

/** What the same-site computation needs to know of a request, besides its URL and method. */
export interface RequestContext {
  readonly tabId: number;
  readonly frameId: number;
  readonly isTopLevelNavigation: boolean;
  /** Top-level or frame navigation. */
  readonly isNavigation: boolean;
  /** Origin that started the request; `'null'` when opaque; undefined when the browser itself did. Unchanged along redirects. */
  readonly initiator: string | undefined;
  /** Full URL of the initiating document, where known. */
  readonly documentUrl: string | undefined;
  /** URL of the tab's document at that moment; undefined for a top-level navigation (it becomes the document). */
  readonly topLevelUrl: string | undefined;
  /** URLs of the documents around the requesting document, nearest first, top-level last. Empty for a top-level navigation. */
  readonly ancestors: readonly string[];
  readonly isReload: boolean;
  /** Cookie store; undefined when the browser does not tell (then the inspected tab's). */
  readonly storeId: string | undefined;
}

/** undefined: did not happen or was not seen. */
export interface HopTimes {
  readonly start: number;
  readonly sent: number | undefined;
  readonly headers: number | undefined;
  readonly end: number | undefined;
}

/** What could not be seen, or must not be taken at its word. */
export type MarkKind =
  | 'cached-redirect' // the Cookie header reported for it never left the browser
  | 'cached-response' // answered from cache: no request was sent, no Set-Cookie processed
  | 'service-worker' // sent by a page's service worker
  | 'bfcache' // page restored from the back/forward cache: no request was sent
  | 'prerender' // loaded before the user navigated
  | 'headers-missing' // the browser reported no headers (first requests after install, lost events)
  | 'listener-lost' // the background worker was away; events may be missing
  | 'access-withheld'; // no host permission: cookies and headers are not visible

export interface Mark {
  readonly kind: MarkKind;
  readonly text: Phrase;
}

/** The hops of one request, in order. Never empty. */
export interface Chain {
  /** `c1`, `c2` …, in the order in which the chains began. */
  readonly id: string;
  /** Chains linked by a client-side redirect, a popup or its return share one. `f1` … */
  readonly flow: string;
  /** The chain of the same flow that led to this one, if any; the first hop's `via` says how. */
  readonly after: string | undefined;
  readonly kind: ChainKind;
  readonly tabId: number;
  readonly frameId: number;
  readonly hops: readonly Hop[];
  readonly state: 'open' | 'done' | 'failed';
}

/** One change of the jar, in time order. */
export interface JarChange {
  readonly time: number;
  readonly cookie: Cookie;
  readonly removed: boolean;
  readonly cause: CookieChangeCause;
  /** The `Set-Cookie` line that made it; undefined: a script, the browser, another tab or an extension did. */
  readonly by: SetCookieRef | undefined;
  /** false: computed by the engine because the jar was not observable (HAR files, tests). */
  readonly observed: boolean;
}

export interface SetCookieRef {
  /** Hop id. */
  readonly hop: string;
  /** Place among the hop's `Set-Cookie` lines, from 0. */
  readonly line: number;
}

/** The jar over time: what it held when the recording began, and every change since. */
export interface JarTimeline {
  /** false: reconstructed from headers; absence then proves little. */
  readonly observed: boolean;
  readonly baseline: readonly Cookie[];
  readonly changes: readonly JarChange[];
}

export interface Gap {
  readonly kind: MarkKind | 'paused' | 'dropped';
  readonly from: number;
  readonly to: number;
  readonly text: Phrase;
}

/** A recording, or an imported file. Immutable; unchanged chains and hops keep their identity from one version to the next. */
export interface Trace {
  readonly browser: Browser;
  readonly startedAt: number;
  /** In the order in which they began. */
  readonly chains: readonly Chain[];
  readonly jar: JarTimeline;
  readonly gaps: readonly Gap[];
}

// ---- what the core says of it --------------------------------------------------------------------------------------

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
  readonly response: 'none' | 'set' | 'unchanged' | 'renewed' | 'replaced' | 'deleted' | 'rejected' | 'expired';
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
  /** One per hop. */
  readonly steps: readonly TrackStep[];
}

export type ChainVerdictKind = 'kept' | 'lost' | 'never-established' | 'not-applicable';

export interface ChainDiagnosis {
  readonly chain: Chain;
  readonly verdict: ChainVerdictKind;
  /** Hop index; undefined unless lost. */
  readonly lostAt: number | undefined;
  readonly hops: readonly HopVerdict[];
  /** The followed session cookie first. */
  readonly tracks: readonly Track[];
  /** Most important first. */
  readonly findings: readonly Finding[];
  /** One sentence for the verdict card. */
  readonly sentence: Phrase;
}

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'certain' | 'likely' | 'possible';

/** Why the session was lost (or nearly): data, ready to be shown. */
export interface Finding {
  /** File name of the cause. */
  readonly cause: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly chain: string;
  /** Hop index where the fault happens. */
  readonly hop: number;
  readonly cookie: Pick<Cookie, 'name' | 'domain' | 'path'> | undefined;
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
  readonly title: Phrase;
  /** The verdict sentence: cookie first, fact, then cause, then where. */
  readonly explanation: Phrase;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  /** The chain of events, in order. */
  readonly story: readonly StoryStep[];
  readonly hypotheses: readonly Hypothesis[];
  readonly nextTest: Phrase | undefined;
}

export type EvidencePart = 'url' | 'request-header' | 'response-header' | 'jar' | 'timing' | 'navigation' | 'rule';

/** Points at a hop and a header. */
export interface Evidence {
  readonly chain: string;
  /** Hop index; undefined for a rule of the standard. */
  readonly hop: number | undefined;
  readonly part: EvidencePart;
  /** The header or fact as recorded. Text of the page: show as text only. */
  readonly text: string;
  /** The decisive part of `text`, to be marked; undefined: none. */
  readonly mark: string | undefined;
  /** A remark in our words, shown after the text. */
  readonly note: Phrase | undefined;
}

export interface StoryStep {
  readonly chain: string;
  readonly hop: number;
  readonly text: Phrase;
}

export interface Hypothesis {
  readonly cause: string;
  readonly confidence: Confidence;
  readonly title: Phrase;
  readonly explanation: Phrase;
  readonly evidence: readonly Evidence[];
  readonly nextTest: Phrase;
}

export interface Fix {
  /** Framework id (`express-session`, `django` …) or `any` for the plain header. */
  readonly framework: string;
  /** e.g. `cookie.path`. */
  readonly setting: string;
  /** The goal in one line. */
  readonly text: Phrase;
  /** What to write, in the framework's language; undefined: nothing to write. */
  readonly code: string | undefined;
  /** true only if replaying the trace with the change keeps the session and breaks nothing. */
  readonly verified: boolean;
  /** Side effect or security cost in a line. */
  readonly cost: Phrase | undefined;
  /** Was the framework detected in this trace? */
  readonly detected: boolean;
}

export interface Diagnosis {
  readonly sessionCookies: readonly SessionCookie[];
  /** In the order of `trace.chains`. */
  readonly chains: readonly ChainDiagnosis[];
  /** Of all chains, most important first; the first is the headline. */
  readonly findings: readonly Finding[];
}
