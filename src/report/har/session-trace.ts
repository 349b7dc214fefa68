import type {
  ChainKind,
  ChainVerdictKind,
  Confidence,
  Cookie,
  EvidencePart,
  Gap,
  Hop,
  HopTimes,
  Mark,
  PartitionKey,
  RequestContext,
  ResourceType,
  SameSiteContext,
  SessionCookie,
  Severity,
  Via,
} from '../../core/model.ts';
import type { CookieChangeCause } from '../../core/events.ts';

/** The version of the format that this program writes. */
export const formatVersion = 1;

export type Redaction = 'values' | 'none';

/** `log._sessionTrace`. `null` where the format says so; what is optional is absent when unknown. */
export interface LogSessionTrace {
  readonly version: typeof formatVersion;
  readonly redaction: Redaction;
  readonly sessionCookies: readonly SessionCookie[];
  readonly chains: readonly ReportedChain[];
  readonly findings: readonly ReportedFinding[];
  /** What reading back needs and HAR has no place for. */
  readonly recording: Recording;
}

export interface ReportedChain {
  readonly id: string;
  readonly flow: string;
  readonly kind: ChainKind;
  readonly entries: readonly number[];
  readonly verdict: ChainVerdictKind;
  readonly lostAt: number | null;
  readonly sentence: string;
  readonly after: string | null;
  readonly tabId: number;
  readonly frameId: number;
  readonly state: 'open' | 'done' | 'failed';
}

export interface ReportedEvidence {
  readonly entry: number;
  readonly part: Exclude<EvidencePart, 'rule'>;
  readonly text: string;
  /** The decisive part of `text`. */
  readonly mark?: string;
  readonly note?: string;
}

export interface ReportedFix {
  readonly framework: string;
  readonly setting: string;
  readonly text: string;
  readonly verified: boolean;
  readonly code?: string;
  readonly cost?: string;
  readonly detected: boolean;
}

export interface ReportedHypothesis {
  readonly cause: string;
  readonly confidence: Confidence;
  readonly title: string;
  readonly explanation: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly nextTest: string;
}

export interface ReportedFinding {
  readonly cause: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly chain: string;
  readonly entry: number;
  readonly cookie: { readonly name: string; readonly domain: string; readonly path: string } | null;
  readonly reasons: readonly string[];
  readonly title: string;
  readonly explanation: string;
  readonly evidence: readonly ReportedEvidence[];
  /** Sentences of a standard that the explanation rests on; they belong to no entry. */
  readonly rules: readonly { readonly text: string; readonly note?: string }[];
  readonly fixes: readonly ReportedFix[];
  readonly story: readonly { readonly entry: number; readonly text: string }[];
  readonly hypotheses: readonly ReportedHypothesis[];
  readonly nextTest: string | null;
}

/** Milliseconds since the epoch throughout. */
export interface Recording {
  readonly startedAt: number;
  readonly browser: { readonly name: string; readonly version: string };
  readonly jar: {
    readonly observed: boolean;
    readonly baseline: readonly RecordedCookie[];
    readonly changes: readonly RecordedChange[];
  };
  readonly gaps: readonly Gap[];
}

export interface RecordedCookie extends Omit<Cookie, 'expires' | 'partitionKey' | 'createdAt'> {
  /** null: until the browser closes. */
  readonly expires: number | null;
  readonly partitionKey: PartitionKey | null;
  readonly createdAt: number | null;
}

export interface RecordedChange {
  readonly time: number;
  readonly cookie: RecordedCookie;
  readonly removed: boolean;
  readonly cause: CookieChangeCause;
  /** Entry and `Set-Cookie` line, from 0; null: not made by a response of this recording. */
  readonly by: { readonly entry: number; readonly line: number } | null;
  readonly observed: boolean;
}

/** `entry._sessionTrace`. */
export interface EntrySessionTrace {
  readonly chain: string;
  readonly hop: number;
  readonly via: Via;
  readonly siteForCookies: string | null;
  readonly sameSiteContext: SameSiteContext;
  readonly cookies: readonly ReportedCookie[];
  readonly setCookies: readonly ReportedSetCookie[];
  readonly recorded: RecordedHop;
}

export interface ReportedCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly hostOnly: boolean;
  readonly partitionKey: PartitionKey | null;
  readonly outcome: 'sent' | 'not-sent';
  readonly reasons: readonly string[];
  readonly explained: boolean;
}

export interface ReportedSetCookie {
  readonly name: string;
  readonly line: string;
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  readonly reasons: readonly string[];
  readonly explained: boolean;
}

/** What HAR cannot say of a hop. */
export interface RecordedHop {
  readonly requestId: string;
  readonly resourceType: ResourceType;
  /** false: `request.headers` is empty because they were not seen. */
  readonly headersObserved: boolean;
  readonly context: Partial<RequestContext>;
  readonly times: Partial<HopTimes>;
  readonly marks: readonly Mark[];
  readonly failure?: Hop['failure'];
  /** null: no response was received; the one in the entry stands for the browser's own redirect, or for nothing. */
  readonly response: {
    readonly fromCache: boolean;
    readonly httpVersion: string;
    readonly redirectUrl?: string;
    readonly ip?: string;
  } | null;
}
