import { diagnoseRecording } from './diagnose/diagnose-recording.ts';
import { knownOf, remember } from './diagnose/known-recording.ts';
import { supposition } from './diagnose/supposition.ts';
import type { Supposition } from './diagnose/supposition.ts';
import type { Surroundings } from './diagnose/surroundings.ts';
import type { Change, Diagnosis, Trace } from './model.ts';
import { profileFor } from './profile.ts';
import type { Profile } from './profile.ts';
import type { Chosen } from './session/identify.ts';

export interface DiagnoseOptions {
  /** The user's choice of session cookies, above all guesses. */
  readonly chosen?: readonly Chosen[];
  /** Judge as another browser would; default: the one that recorded. */
  readonly profile?: Profile;
}

/**
 * The one door of the core: what happened to the session in every chain of a recording, and why. Chains that did not
 * change and met nothing new keep the identity of their diagnosis from one call to the next.
 */
export function diagnose(trace: Trace, options: DiagnoseOptions = {}): Diagnosis {
  const steps = diagnoseInSteps(trace, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, chain by chain, for those who must do other things in between. Yields how much is done, from 0 to 1. */
export function* diagnoseInSteps(
  trace: Trace,
  { chosen = [], profile = profileFor(trace.browser) }: DiagnoseOptions = {},
): Generator<number, Diagnosis> {
  const known = knownOf(trace);
  const { changed, ...now } = yield* diagnoseRecording(
    { trace, profile, chosen },
    known?.judged.profile === profile ? known : undefined,
  );
  remember(now, changed);
  remembered.set(now.diagnosis, now.around);
  return now.diagnosis;
}

const remembered = new WeakMap<Diagnosis, Surroundings>();

/**
 * How these chains of a diagnosed recording (of one flow, in order) would have gone with the changes. undefined for a
 * diagnosis that `diagnose` did not make, and for chains that it does not know.
 */
export function suppose(
  diagnosis: Diagnosis,
  chains: readonly string[],
  changes: readonly Change[],
): Supposition | undefined {
  const around = remembered.get(diagnosis);
  const known = chains.flatMap((id) => diagnosis.chains.find(({ chain }) => chain.id === id) ?? []);
  return around === undefined || known.length === 0 ? undefined : supposition(around, known, changes);
}
