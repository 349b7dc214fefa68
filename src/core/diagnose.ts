import { diagnoseChain } from './diagnose/diagnose-chain.ts';
import { headlinesFirst } from './diagnose/findings-of.ts';
import { judgedChain } from './diagnose/judged-chain.ts';
import { lookAround } from './diagnose/surroundings.ts';
import { supposition } from './diagnose/supposition.ts';
import type { Supposition } from './diagnose/supposition.ts';
import type { Surroundings } from './diagnose/surroundings.ts';
import type { ChainDiagnosis, Change, Diagnosis, SessionCookie, Trace } from './model.ts';
import { profileFor } from './profile.ts';
import type { Profile } from './profile.ts';
import { candidatesOf } from './session/candidates.ts';
import type { Followed, JudgedChain } from './session/followed.ts';
import { identify } from './session/identify.ts';
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
  const all = trace.chains.length;
  const judged: JudgedChain[] = [];
  for (const chain of trace.chains) {
    const one = judgedChain(trace, chain, profile);
    candidatesOf(one); // remembered, for `identify`
    yield judged.push(one) / all / 2;
  }
  const followed = identify(judged, chosen);
  yield 0.5;
  const surroundings = lookAround(trace, profile, judged, followed);
  const chains: ChainDiagnosis[] = [];
  for (const chain of judged) yield 0.5 + chains.push(diagnoseChain(surroundings, chain)) / all / 2;
  const diagnosis: Diagnosis = {
    sessionCookies: sessionCookiesOf(followed),
    chains,
    findings: headlinesFirst(chains.flatMap(({ findings }) => findings)),
  };
  remembered.set(diagnosis, surroundings);
  return diagnosis;
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

/** A sign-in's transaction cookies are named only where the application shows no session cookie at all. */
function sessionCookiesOf(followed: readonly Followed[]): readonly SessionCookie[] {
  const sessions = followed.filter(({ role }) => role === 'session');
  const apps = new Set(sessions.map(({ app }) => app));
  const others = followed.filter(({ role, app }) => role === 'transaction' && !apps.has(app));
  return [...sessions, ...others].map(({ cookie }) => cookie);
}
