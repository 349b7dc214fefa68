import type { ChainDiagnosis, Diagnosis, SessionCookie, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import { candidatesOf } from '../session/candidates.ts';
import { isSameFollowed } from '../session/followed.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { identify } from '../session/identify.ts';
import type { Chosen } from '../session/identify.ts';
import { noTally, recount } from '../session/tally.ts';
import type { Share } from '../session/tally.ts';
import { concernedBy } from './concerned-by.ts';
import { diagnoseChain } from './diagnose-chain.ts';
import type { Diagnosed } from './diagnose-chain.ts';
import { headlinesFirst } from './findings-of.ts';
import { judgeAgain } from './judge-again.ts';
import type { KnownRecording } from './known-recording.ts';
import { lookAround, nothingAround } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

interface Question {
  readonly trace: Trace;
  readonly profile: Profile;
  readonly chosen: readonly Chosen[];
}

/** What is known of a recording, and the places of the chains that the version before did not have, or had other verdicts on. */
interface Renewed extends KnownRecording {
  readonly changed: readonly number[];
}

/**
 * Works out a version of a recording from the one before (of the same profile): what a chain more costs does not grow with the
 * number of chains, but for lists that are copied. What comes out is what would come out without it.
 */
export function* diagnoseRecording(
  { trace, profile, chosen }: Question,
  before: KnownRecording | undefined,
): Generator<number, Renewed, undefined> {
  const judged = yield* inPart(judgeAgain(trace, profile, before?.judged), 0);
  const { chains } = judged;
  const old = before?.judged.chains ?? [];
  const changed = differences(old, chains);
  let tally = before?.tally ?? noTally;
  for (const shares of inParts(sharesOf(changed, old, chains))) {
    tally = recount(tally, shares, (place) => candidatesOf(chains[place]!));
    yield 0.5;
  }
  const oldAround = before?.around ?? nothingAround(trace, profile);
  const isSame =
    tally.candidates === before?.tally.candidates && JSON.stringify(chosen) === JSON.stringify(before.chosen);
  const followed = isSame ? oldAround.followed : asBefore(identify(tally.candidates, chosen), oldAround.followed);
  yield 0.5;
  const looking = lookAround({ trace, profile, chains }, followed, oldAround, changed);
  let looked = looking.next();
  for (; looked.done !== true; looked = looking.next()) yield 0.5;
  const around = looked.value;
  const diagnosed = yield* inPart(diagnoseAgain(around, changed, before), 0.5);
  return { judged, chosen, tally, around, diagnosed, diagnosis: diagnosisOf(diagnosed, followed, before), changed };
}

function* inPart<T>(steps: Generator<number, T, undefined>, from: number): Generator<number, T, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value / 2;
  }
}

/** Places at which the lists differ, in order. */
function differences(before: readonly JudgedChain[], now: readonly JudgedChain[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < Math.max(before.length, now.length); place++)
    if (before[place] !== now[place]) places.push(place);
  return places;
}

function sharesOf(
  changed: readonly number[],
  before: readonly JudgedChain[],
  now: readonly JudgedChain[],
): readonly Share[] {
  const shareOf = (chain: JudgedChain | undefined) => (chain === undefined ? [] : candidatesOf(chain));
  return changed.map((place) => ({ place, before: shareOf(before[place]), after: shareOf(now[place]) }));
}

/** As many cookies as are counted between two breaks; nearly every recording has fewer. */
const mostAtOnce = 100_000;

function* inParts(shares: readonly Share[]): Generator<readonly Share[]> {
  let from = 0;
  let size = 0;
  for (const [at, { before, after }] of shares.entries()) {
    size += before.length + after.length;
    if (size < mostAtOnce) continue;
    yield shares.slice(from, at + 1);
    from = at + 1;
    size = 0;
  }
  if (from < shares.length) yield shares.slice(from);
}

/** Those of which the same is said keep their identity, and the list does where it is the same. */
function asBefore(followed: readonly Followed[], before: readonly Followed[]): readonly Followed[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const same = followed.map((one) => {
    const other = known.get(keyOf(one));
    return other !== undefined && isSameFollowed(one, other) ? other : one;
  });
  return same.length === before.length && same.every((one, at) => one === before[at]) ? before : same;
}

function keyOf({ role, name, app }: Followed): string {
  return `${role}\n${name}\n${app}`;
}

function* diagnoseAgain(
  around: Surroundings,
  changed: readonly number[],
  before: KnownRecording | undefined,
): Generator<number, readonly Diagnosed[], undefined> {
  const all = around.chains.length;
  const diagnosed: Diagnosed[] = before?.diagnosed.slice(0, all) ?? [];
  const { places, outdated } = before
    ? concernedBy(changed, around, before)
    : { places: around.chains.keys(), outdated: new Set<number>() };
  let done = 0;
  for (const place of places) {
    diagnosed[place] = diagnoseChain(around, place, outdated.has(place) ? undefined : diagnosed[place]);
    yield ++done / all;
  }
  return diagnosed;
}

/** As it was told before, as far as nothing is told otherwise. */
function diagnosisOf(
  diagnosed: readonly Diagnosed[],
  followed: readonly Followed[],
  before: KnownRecording | undefined,
): Diagnosis {
  const old = before?.diagnosis;
  const isSameFollowed = before?.around.followed === followed;
  const chains = old?.chains.slice(0, diagnosed.length) ?? [];
  const others: (ChainDiagnosis | undefined)[] = old?.chains.slice(diagnosed.length) ?? [];
  for (let place = 0; place < diagnosed.length; place++) {
    const { diagnosis } = diagnosed[place]!;
    if (chains[place] === diagnosis) continue;
    others.push(chains[place], diagnosis);
    chains[place] = diagnosis;
  }
  if (old !== undefined && isSameFollowed && others.length === 0) return old;
  const saysSame = old !== undefined && others.every((chain) => (chain?.findings.length ?? 0) === 0);
  return {
    sessionCookies: old !== undefined && isSameFollowed ? old.sessionCookies : sessionCookiesOf(followed),
    chains,
    findings: saysSame ? old.findings : headlinesFirst(chains.flatMap(({ findings }) => findings)),
  };
}

/** A sign-in's transaction cookies are named only where the application shows no session cookie at all. */
function sessionCookiesOf(followed: readonly Followed[]): readonly SessionCookie[] {
  const sessions = followed.filter(({ role }) => role === 'session');
  const apps = new Set(sessions.map(({ app }) => app));
  const others = followed.filter(({ role, app }) => role === 'transaction' && !apps.has(app));
  return [...sessions, ...others].map(({ cookie }) => cookie);
}
