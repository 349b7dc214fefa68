import type {
  Confidence,
  Cookie,
  Evidence,
  Hypothesis,
  NotSentReason,
  RejectedReason,
  Severity,
  StoryStep,
  Trace,
} from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Followed, JudgedChain, Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { Never } from '../session/never.ts';
import type { Followup } from '../session/track.ts';
import type { Phrase } from '../words.ts';

/** One answer to "why was the session lost?". To add one: its file, a line in `index.ts`, a test, a page in docs/causes. */
export interface Cause {
  /** File name, page in docs/causes, `cause` of the findings. */
  readonly id: string;
  readonly title: string;
  /** Without this there is nothing that it could say, and it is not asked. undefined: it is asked of every chain. */
  readonly needs?: Need;
  /** What the recording shows of it: usually nothing or one finding, the most telling first. */
  readonly check: (context: CauseContext) => readonly Draft[];
  /**
   * Causes that follow from this one, or say less of the same loss: their findings are left out when this one speaks of
   * the same cookie. Empty is a decision too: whatever else is told is told beside it.
   */
  readonly hides: readonly string[];
}

/** `loss`: a session was lost or never set; `line`: or the chain has a `Set-Cookie` line. */
export type Need = 'loss' | 'line';

export interface CauseContext {
  readonly trace: Trace;
  readonly profile: Profile;
  /** The chain in question, and its flow in order (it included). */
  readonly chain: JudgedChain;
  readonly flow: readonly JudgedChain[];
  /** The application's next chains, of any flow; for `session-not-recognised` and its hypotheses only. */
  readonly aftermath: readonly JudgedChain[];
  /** Any chain of the recording. */
  readonly chainOf: (id: string) => JudgedChain | undefined;
  /** The followed cookies along the chain, sessions first. */
  readonly followups: readonly Followup[];
  readonly losses: readonly Loss[];
  readonly never: Never | undefined;
}

/** A finding before the fixes are worked out. */
export interface Draft {
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Where the fault happens. */
  readonly place: Place;
  readonly cookie: Pick<Cookie, 'name' | 'domain' | 'path'> | undefined;
  readonly followed: Followed | undefined;
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
  /** The verdict sentence, at most 160 characters. */
  readonly explanation: Phrase;
  /** Instead of the cause's own title. */
  readonly title?: Phrase;
  readonly evidence: readonly Evidence[];
  readonly story: readonly StoryStep[];
  readonly hypotheses?: readonly Hypothesis[];
  readonly nextTest?: Phrase;
  readonly remedies: readonly Remedy[];
}
