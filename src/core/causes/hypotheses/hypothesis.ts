import type { Confidence, Evidence, Hypothesis } from '../../model.ts';
import type { Phrase } from '../../words.ts';
import { phrase } from '../../words.ts';
import type { CauseContext } from '../cause.ts';

/** A cause that lies beyond the browser: never a finding of its own, but a ranked guess under one, with the test that decides. */
export interface HypothesisOf<Fact> {
  readonly id: string;
  readonly title: string;
  /** undefined: nothing speaks for it. */
  readonly check: (context: CauseContext, fact: Fact) => Hypothesis | undefined;
}

export function hypothesis(
  { id, title }: Pick<HypothesisOf<never>, 'id' | 'title'>,
  said: {
    readonly confidence: Confidence;
    readonly explanation: Phrase;
    readonly evidence?: readonly Evidence[];
    readonly nextTest: Phrase;
  },
): Hypothesis {
  return { cause: id, title: phrase(title), evidence: [], ...said };
}
