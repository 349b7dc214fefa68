import type { Leg } from './legs.ts';
import type { Answer, Question } from './sign-in-state.ts';
import { stateAnswered } from './sign-in-state.ts';

/** An answer of the provider that meets what another sign-in left behind. */
export interface Clash {
  /** The sign-in that the answer belongs to, and the later one that took its place. */
  readonly own: Question;
  readonly other: Question;
  /**
   * `overwritten`: the cookie carries what the other one set. `same-session`: both asked under one session, which remembers
   * but one `state`, perhaps. `finished`: the other one's answer took the cookie away.
   */
  readonly how: 'overwritten' | 'same-session' | 'finished';
}

/** Does this answer come back to the cookie of another sign-in? Proven by the `state` of the answer and of what was asked. */
export function clashAt({ verdict, before, step, role }: Leg): Clash | undefined {
  const state = stateAnswered(verdict);
  const own = before.questions.findLast((question) => question.state === state);
  if (own === undefined || own.version === 0) return undefined;
  const later = before.questions.filter((question) => question.time > own.time && question.state !== state);
  if (step.request === 'sent') {
    const isSame = step.versionBefore === own.version;
    // A cookie for one sign-in says nothing of the others.
    if (isSame && role === 'transaction') return undefined;
    const other = later.findLast(({ version, setHere }) => version === step.versionBefore && setHere !== isSame);
    return other && { own, other, how: isSame ? 'same-session' : 'overwritten' };
  }
  if (before.attempt?.outcome !== 'deleted' || !own.setHere) return undefined;
  const finished = answerAt(before.answers, before.attempt.place);
  const other = later.findLast((question) => question.setHere && question.state === finished?.state);
  return other && { own, other, how: 'finished' };
}

/** The earlier visit with the very same answer of the provider, which is good for one visit only; undefined: this is the first. */
export function earlierVisit({ verdict, before, place }: Leg): Answer | undefined {
  const state = stateAnswered(verdict);
  return before.answers.find((answer) => answer.state === state && !isSame(answer.place, place));
}

/** The provider's answer came a second time, or belongs to another sign-in than the cookie. */
export function isMuddled(leg: Leg): boolean {
  return clashAt(leg) !== undefined || earlierVisit(leg) !== undefined;
}

function answerAt(answers: readonly Answer[], place: Answer['place']): Answer | undefined {
  return answers.findLast((answer) => isSame(answer.place, place));
}

function isSame(a: Answer['place'], b: Answer['place']): boolean {
  return a.chain === b.chain && a.hop === b.hop;
}
