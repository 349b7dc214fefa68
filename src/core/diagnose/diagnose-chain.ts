import type { CauseContext } from '../causes/cause.ts';
import type { Chain, ChainDiagnosis, Via } from '../model.ts';
import { appOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';
import { legsOf } from '../session/legs.ts';
import type { Leg } from '../session/legs.ts';
import { findLoss } from '../session/loss.ts';
import type { Loss } from '../session/loss.ts';
import { findForeignAnswer } from '../session/foreign-answer.ts';
import { findNever } from '../session/never.ts';
import { findStranded } from '../session/stranded.ts';
import type { Followup } from '../session/track.ts';
import { verdictOf } from '../session/verdict.ts';
import { findingsOf } from './findings-of.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Surroundings } from './surroundings.ts';
import { appsOf } from './surroundings.ts';
import { tracksOf } from './tracks-of.ts';

interface Remembered {
  readonly key: readonly unknown[];
  readonly diagnosis: ChainDiagnosis;
}

const remembered = new WeakMap<Chain, Remembered>();

/** One chain's diagnosis; the same object as long as the chain, its flow and what its cookies lived through did not change. */
export function diagnoseChain(around: Surroundings, chain: JudgedChain): ChainDiagnosis {
  const key = keyOf(around, chain);
  const known = remembered.get(chain.chain);
  if (
    known !== undefined &&
    isSame(known.key, isRefusal(known.diagnosis) ? [...key, ...aftermathOf(around, chain)] : key)
  )
    return known.diagnosis;
  const diagnosis = diagnoseAnew(around, chain);
  remembered.set(chain.chain, {
    key: isRefusal(diagnosis) ? [...key, ...aftermathOf(around, chain)] : key,
    diagnosis,
  });
  return diagnosis;
}

/** Only where a server refused a session is it asked what became of it afterwards. */
function isRefusal({ findings }: ChainDiagnosis): boolean {
  return findings.some(({ cause }) => cause === 'session-not-recognised');
}

/** Everything that a chain's diagnosis depends on, by identity. */
function keyOf(around: Surroundings, chain: JudgedChain): readonly unknown[] {
  const { earlier, later, sequel } = neighboursOf(around, chain);
  const known = appsOf(chain).filter((app) => around.knownApps.has(app));
  const key: unknown[] = [around.profile, known.join(), earlier.length, later.length];
  // Asked of every chain at every hop that comes in: lists of cookies are compared by identity, not one by one.
  for (const involved of [earlier, [chain], later, sequel])
    for (const one of involved) key.push(one, around.followups.get(one.chain.id));
  return key;
}

/** A flow can be as long as a working day; what a chain owes to the one thirty before it is nothing. */
const mostEarlier = 30;

/** Enough to see a page renew its token and ask again. */
const mostSequel = 12;

/**
 * After an answer of 401 or the like, the application's next chains of any flow: they show whether it meant the session or
 * that one resource.
 */
function sequelOf({ byApp }: Surroundings, { chain, hops }: JudgedChain): readonly JudgedChain[] {
  const last = hops.at(-1)!.hop;
  if (chain.kind === 'other' || ![400, 401, 403, 419, 440].includes(last.response?.status ?? 0)) return [];
  return nextOf(byApp.get(appOf(last.request.url)) ?? [], chain);
}

/** The next chains of the application that the chain ended in, of any flow. */
function aftermathOf({ byApp }: Surroundings, { chain, hops }: JudgedChain): readonly JudgedChain[] {
  return nextOf(byApp.get(appOf(hops.at(-1)!.hop.request.url)) ?? [], chain);
}

function nextOf(all: readonly JudgedChain[], chain: Chain): readonly JudgedChain[] {
  const place = placeIn(all, chain);
  return all.slice(place + 1, place + 1 + mostSequel);
}

/** So few are looked through sooner than put into a map. */
const fewChains = 8;
const places = new WeakMap<readonly JudgedChain[], ReadonlyMap<Chain, number>>();

/** Index of a chain in a list of its flow or application, which can hold all chains of a recording; -1 when it is not in it. */
function placeIn(all: readonly JudgedChain[], chain: Chain): number {
  if (all.length <= fewChains) return all.findIndex((one) => one.chain === chain);
  let known = places.get(all);
  if (known === undefined) {
    known = new Map(all.map((one, index) => [one.chain, index]));
    places.set(all, known);
  }
  return known.get(chain) ?? -1;
}

/** The chains that a chain's diagnosis looks at: of its flow those before and those that followed by themselves, and its sequel. */
function neighboursOf(around: Surroundings, chain: JudgedChain) {
  const flow = around.flows.get(chain.chain.flow) ?? [chain];
  const place = placeIn(flow, chain.chain);
  return {
    earlier: flow.slice(Math.max(0, place - mostEarlier), place),
    later: goingOn(flow.slice(place + 1)),
    sequel: sequelOf(around, chain),
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** What is known of a chain before its causes are asked: its cookies, what they lost, and the verdict. */
export function examineChain(around: Surroundings, chain: JudgedChain) {
  const { earlier, later, sequel } = neighboursOf(around, chain);
  const followups = (around.followups.get(chain.chain.id) ?? []).filter(isInvolved);
  const found = lossesOf(around, chain, { earlier, later, sequel }, followups);
  const stranded = found.some(({ strength }) => strength === 'strong')
    ? undefined
    : findStranded({ chain, earlier, later, followupsOf: (one) => around.followups.get(one.chain.id) ?? [] });
  if (stranded !== undefined && (found.length === 0 || stranded.loss.strength === 'strong')) {
    const losses = [stranded.loss];
    const others = followups.filter((one) => one !== stranded.followup);
    const verdict = verdictOf(chain, followups, losses, undefined);
    return { earlier, later, followups: [stranded.followup, ...others], losses, never: undefined, verdict };
  }
  const never =
    found.length > 0 ? undefined : (findNever(chain, later, around.knownApps) ?? findForeignAnswer(chain, followups));
  return { earlier, later, followups, losses: found, never, verdict: verdictOf(chain, followups, found, never) };
}

function diagnoseAnew(around: Surroundings, chain: JudgedChain): ChainDiagnosis {
  const { earlier, later, followups, losses, never, verdict } = examineChain(around, chain);
  const context: CauseContext = {
    trace: around.trace,
    profile: around.profile,
    chain,
    flow: [...earlier, chain, ...later],
    aftermath: aftermathOf(around, chain),
    chainOf: (id) => around.chains.get(id),
    followups,
    losses,
    never,
  };
  const findings = hasNothingToTell(chain, losses, never) ? [] : findingsOf(context, verdict.loss);
  return {
    chain: chain.chain,
    verdict: verdict.kind,
    lostAt: verdict.lostAt,
    hops: chain.hops,
    tracks: tracksOf(chain, followups, losses, findings, verdict.kind),
    findings,
    sentence: sentenceOf(chain, verdict, followups, findings),
  };
}

/** Most requests of a recording are pictures and scripts that took no part in anything: no cause has to be asked. */
function hasNothingToTell(
  { chain, hops }: JudgedChain,
  losses: readonly Loss[],
  never: CauseContext['never'],
): boolean {
  if (chain.kind !== 'other' || losses.length > 0 || never !== undefined) return false;
  return hops.every(({ setCookies }) => setCookies.every(({ outcome }) => outcome !== 'rejected'));
}

const byItself: readonly Via[] = ['meta-refresh', 'script', 'client-redirect'];

/** The chains that followed without the user's doing: what they show is still the outcome of this one. */
function goingOn(later: readonly JudgedChain[]): readonly JudgedChain[] {
  const end = later.findIndex(({ chain }) => !byItself.includes(chain.hops[0]!.via));
  return end === -1 ? later : later.slice(0, end);
}

/** Session and transaction cookies, and companions that were at least seen. */
function isInvolved({ track, after }: Followup): boolean {
  const seen = track.steps.some(
    ({ request, response }) => request === 'sent' || request === 'not-sent' || response !== 'none',
  );
  return (
    seen ||
    ((track.role === 'session' || track.role === 'transaction') &&
      (after.attempt !== undefined || after.values.length > 0))
  );
}

function lossesOf(
  { followups }: Surroundings,
  chain: JudgedChain,
  { earlier, later, sequel }: ReturnType<typeof neighboursOf>,
  mine: readonly Followup[],
): readonly Loss[] {
  if (chain.chain.kind === 'other') return [];
  const followed = mine.filter(({ track }) => track.role === 'session' || track.role === 'transaction');
  const losses = followed.flatMap((followup) => {
    const legs = (chains: readonly JudgedChain[]): readonly Leg[] =>
      chains.flatMap((one) => {
        const same = followups
          .get(one.chain.id)
          ?.find(
            (other) => other.followed.name === followup.followed.name && other.followed.app === followup.followed.app,
          );
        return same === undefined ? [] : legsOf(one, same);
      });
    const otherSessionSent = (leg: Leg): boolean =>
      followups
        .get(leg.chain.id)
        ?.some(
          (other) =>
            other.track.role === 'session' &&
            other.followed.app === followup.followed.app &&
            other.followed.name !== followup.followed.name &&
            other.track.steps[leg.place.hop]?.request === 'sent',
        ) === true;
    return (
      findLoss({
        followed: followup.followed,
        legs: legs([chain]),
        earlier: legs(earlier),
        later: legs(later),
        sequel: legs(sequel),
        otherSessionSent,
      }) ?? []
    );
  });
  return transactionsFirst(losses.filter((loss) => !isExplainedBy(loss, losses)));
}

/** Where one rule held back both, the provider's answer failed for want of the transaction cookie: it has no other use. */
function transactionsFirst(losses: readonly Loss[]): readonly Loss[] {
  const isSecond = ({ followed, kind, at }: Loss): boolean =>
    followed.role === 'session' &&
    losses.some((one) => one.followed.role === 'transaction' && one.kind === kind && one.at.hop === at.hop);
  return losses.toSorted((a, b) => Number(isSecond(a)) - Number(isSecond(b)));
}

/** An application with two session cookies that gets one of them refuses that one too: a consequence. */
function isExplainedBy(loss: Loss, losses: readonly Loss[]): boolean {
  if (loss.kind !== 'refused') return false;
  return losses.some(
    ({ kind, strength, followed, at }) =>
      kind !== 'refused' &&
      strength === 'strong' &&
      followed.role === 'session' &&
      followed.app === loss.followed.app &&
      at.hop <= loss.at.hop,
  );
}
