import type { CauseContext } from '../causes/cause.ts';
import { lastMoment } from '../judge.ts';
import type { ChainDiagnosis } from '../model.ts';
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
import { appsOf } from './apps-of.ts';
import { findingsOf } from './findings-of.ts';
import { Overheard } from './overheard.ts';
import { sentenceOf } from './sentence-of.ts';
import { aftermathOf, neighboursOf } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { chainOf, followupsOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { tracksOf } from './tracks-of.ts';

/** A chain's diagnosis, and what it rests upon. */
export interface Diagnosed {
  readonly diagnosis: ChainDiagnosis;
  /** Everything that it depends on whatever it says, by identity. */
  readonly key: readonly unknown[];
  /** Other chains that its causes asked for. */
  readonly asked: ReadonlyMap<string, JudgedChain | undefined>;
  /** Its causes looked into the whole recording, for what had happened by then. `-Infinity`: none did. */
  readonly until: number;
}

/**
 * One chain's diagnosis; `before` itself as long as the chain, its flow and what its cookies lived through did not change.
 * What its causes found in the rest of the recording is taken to be the same: see `concernedBy`.
 */
export function diagnoseChain(around: Surroundings, place: number, before: Diagnosed | undefined): Diagnosed {
  const near = neighboursOf(around, place);
  const key = keyOf(around, place, near);
  const keyFor = (diagnosis: ChainDiagnosis) => (isRefusal(diagnosis) ? [...key, ...aftermathOf(around, place)] : key);
  const isKnown =
    before !== undefined &&
    isSame(before.key, keyFor(before.diagnosis)) &&
    [...before.asked].every(([id, chain]) => chainOf(around, id) === chain);
  if (isKnown) return before;
  const { diagnosis, ...asked } = diagnoseAnew(around, place, near);
  return { diagnosis, ...asked, key: keyFor(diagnosis) };
}

/** Only where a server refused a session is it asked what became of it afterwards. */
function isRefusal({ findings }: ChainDiagnosis): boolean {
  return findings.some(({ cause }) => cause === 'session-not-recognised');
}

function keyOf(around: Surroundings, place: number, { earlier, later, sequel }: Neighbours): readonly unknown[] {
  const chain = around.chains[place]!;
  const known = [...appsOf(chain)].filter((app) => around.knownApps.has(app));
  const key: unknown[] = [around.profile, known.join(), earlier.length, later.length];
  // Lists of cookies are compared by identity, not one by one.
  const add = (one: JudgedChain) => void key.push(one, followupsOf(around, one));
  earlier.forEach(add);
  key.push(chain, around.followups[place]);
  later.forEach(add);
  sequel.forEach(add);
  return key;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** What is known of a chain before its causes are asked: its cookies, what they lost, and the verdict. */
export function examineChain(
  around: Surroundings,
  place: number,
  { earlier, later, sequel }: Neighbours = neighboursOf(around, place),
) {
  const chain = around.chains[place]!;
  const followups = around.followups[place]!.filter(isInvolved);
  const found = lossesOf(around, chain, { earlier, later, sequel }, followups);
  const stranded = found.some(({ strength }) => strength === 'strong')
    ? undefined
    : findStranded({ chain, earlier, later, followupsOf: (one) => followupsOf(around, one) });
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

function diagnoseAnew(around: Surroundings, place: number, near: Neighbours): Omit<Diagnosed, 'key'> {
  const chain = around.chains[place]!;
  const { earlier, later, followups, losses, never, verdict } = examineChain(around, place, near);
  const asked = new Map<string, JudgedChain | undefined>();
  const looked = { around: false };
  const context: CauseContext = {
    trace: new Overheard(around.trace, () => (looked.around = true)),
    profile: around.profile,
    chain,
    flow: [...earlier, chain, ...later],
    get aftermath() {
      return aftermathOf(around, place);
    },
    chainOf: (id) => {
      const found = chainOf(around, id);
      asked.set(id, found);
      return found;
    },
    followups,
    losses,
    never,
  };
  const findings = hasNothingToTell(chain, losses, never) ? [] : findingsOf(context, verdict.loss);
  const diagnosis: ChainDiagnosis = {
    chain: chain.chain,
    verdict: verdict.kind,
    lostAt: verdict.lostAt,
    hops: chain.hops,
    tracks: tracksOf(chain, followups, losses, findings, verdict.kind),
    findings,
    sentence: sentenceOf(chain, verdict, followups, findings),
  };
  return { diagnosis, asked, until: looked.around ? lastTime([...context.flow, ...context.aftermath]) : -Infinity };
}

function lastTime(chains: readonly JudgedChain[]): number {
  return chains.flatMap(({ hops }) => hops.map(lastMoment)).reduce((last, time) => Math.max(last, time), -Infinity);
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
  around: Surroundings,
  chain: JudgedChain,
  { earlier, later, sequel }: Neighbours,
  mine: readonly Followup[],
): readonly Loss[] {
  if (chain.chain.kind === 'other') return [];
  const followed = mine.filter(({ track }) => track.role === 'session' || track.role === 'transaction');
  const losses = followed.flatMap((followup) => {
    const legs = (chains: readonly JudgedChain[]): readonly Leg[] =>
      chains.flatMap((one) => {
        const same = followupsOf(around, one).find(
          (other) => other.followed.name === followup.followed.name && other.followed.app === followup.followed.app,
        );
        return same === undefined ? [] : legsOf(one, same);
      });
    const otherSessionSent = ({ chain: { id }, place: { hop } }: Leg): boolean =>
      (around.followups[around.byId.get(id) ?? -1] ?? []).some(
        (other) =>
          other.track.role === 'session' &&
          other.followed.app === followup.followed.app &&
          other.followed.name !== followup.followed.name &&
          other.track.steps[hop]?.request === 'sent',
      );
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
