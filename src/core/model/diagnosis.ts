/** Why the session was lost. */
import type { Phrase } from '../words.ts';
import type { Change, HopPlace } from './change.ts';
import type { Cookie } from './cookie.ts';
import type { Chain } from './trace.ts';
import type {
  HopVerdict,
  NotSentReason,
  RejectedReason,
  SessionCookie,
  Track,
  TrackCopy,
  TrackStep,
} from './verdict.ts';

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
  /** Where the fact is put in our words (`3 minutes`): `text` as a phrase, to be shown in the reader's language. */
  readonly said?: Phrase;
  /** The decisive part of `text`, to be marked; undefined: none. */
  readonly mark: string | undefined;
  /** A remark in our words, shown after the text. */
  readonly note: Phrase | undefined;
}

export interface StoryStep {
  readonly chain: string;
  readonly hop: number;
  readonly text: Phrase;
  /** What happened, without words; absent where a cause tells something of its own. */
  readonly event?: StoryEvent;
}

/** In the order in which a story can hold them: what was set, how the request went out, what the server did, how it ended. */
export type StoryEvent =
  | 'stored'
  | 'refused-by-browser'
  | 'arrived-expired'
  | 'deleted'
  | 'held-back'
  | 'old-value-sent'
  | 'nothing-to-send'
  | 'sent'
  | 'sent-twice'
  | 'elsewhere' // the request never reached the application's own code: another host, a cache, a server in front
  | 'new-session'
  | 'overwritten'
  | 'asked-to-sign-in'
  | 'sent-back'
  | 'refused-by-server'
  | 'signed-out';

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
  /** `code` is no setting but a header, as it must be once the fix is made: here it is seen. */
  readonly seen?: Seen;
  /** true only if replaying the trace with the change keeps the session and breaks nothing. */
  readonly verified: boolean;
  /** The session cookie's track on the chain of the finding, as replayed with the change; one step per hop. Present when `verified`. */
  readonly replayed?: readonly TrackStep[];
  /** The cookies of the session's name in that replay, where the recording sent several at once. */
  readonly replayedCopies?: readonly TrackCopy[];
  /** What was (or could be) replayed; absent: nothing that a recording could prove. */
  readonly change?: Change;
  /** Side effect or security cost in a line. */
  readonly cost: Phrase | undefined;
  /** Was the framework detected in this trace? */
  readonly detected: boolean;
  /** The snippet was not yet found in the framework's documentation. */
  readonly unchecked?: true;
}

/** Where a header is seen; `at` undefined: it has no place in the recording. */
export interface Seen {
  readonly side: 'request' | 'response';
  readonly at: HopPlace | undefined;
}

export interface Diagnosis {
  readonly sessionCookies: readonly SessionCookie[];
  /** In the order of `trace.chains`. */
  readonly chains: readonly ChainDiagnosis[];
  /** Of all chains, most important first; the first is the headline. */
  readonly findings: readonly Finding[];
}
