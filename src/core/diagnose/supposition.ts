import { renamed } from '../fix/renamed.ts';
import { firstWithout, replayTrial } from '../fix/verify.ts';
import type { Trial } from '../fix/verify.ts';
import { replay } from '../fix/replay.ts';
import type { ReplayedHop } from '../fix/replay.ts';
import type { Change, ChainDiagnosis, HopPlace, NotSentReason, RejectedReason } from '../model.ts';
import { appOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';
import { examineChain } from './diagnose-chain.ts';
import { trialOf } from './findings-of.ts';
import { effectsOf } from './supposed-effects.ts';
import type { Effect } from './supposed-effects.ts';
import { supposedChains } from './supposed-chains.ts';
import { chainOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** How chains would have gone with something changed. */
export interface Supposition {
  /** As they would be; findings left out, for they speak of the recording. */
  readonly chains: readonly ChainDiagnosis[];
  readonly outcome: Outcome;
  readonly better: readonly Effect[];
  readonly worse: readonly Effect[];
  /** The first request that carries another session than the recorded one: what its server answers may differ from here on. */
  readonly differsFrom: HopPlace | undefined;
  /** The first hop whose cookies the rules do not explain as recorded: the supposition is as unsure. */
  readonly unsureFrom: HopPlace | undefined;
}

export type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'lost'; readonly at: HopPlace; readonly reasons: readonly (NotSentReason | RejectedReason)[] }
  /** The browser does its part already; what the server makes of it cannot be replayed. */
  | { readonly kind: 'server' }
  | { readonly kind: 'no-session' };

/** Lives through the chains with the changes, and compares with the same replay without them. */
export function supposition(
  around: Surroundings,
  shown: readonly ChainDiagnosis[],
  changes: readonly Change[],
): Supposition {
  const judged = shown.flatMap(({ chain }) => chainOf(around, chain.id) ?? []);
  const trial = trialFor(around, judged);
  const window = trial?.chains ?? [];
  const chains = [...window, ...judged.filter((one) => !window.includes(one))];
  const { trace, profile } = around;
  const plain = replay({ trace, profile, chains, changes: [], isDropped: () => false });
  const whole = trial && { ...trial, chains };
  const kept = whole && replayTrial(whole, changes);
  const without = whole && kept && firstWithout(kept, whole.loss, changes);
  const hops =
    kept !== undefined && without === undefined
      ? kept
      : replay({ trace, profile, chains, changes, isDropped: () => false });
  const on = (hop: ReplayedHop) => judged.some(({ chain }) => chain.id === hop.place.chain);
  const effects = effectsOf(plain.filter(on), hops.filter(on), changes);
  const session = sessionOf(around, judged);
  const outcome = outcomeOf({ trial: whole, without, hops, shown, effects, session, changes });
  return {
    chains: supposedChains(around, shown, hops, changes, outcome),
    outcome,
    better: effects.filter(({ isBetter }) => isBetter),
    worse: effects.filter(({ isBetter }) => !isBetter),
    differsFrom: whole !== undefined && without === undefined ? whole.loss.at : undefined,
    unsureFrom: plain.filter(on).find(isUnexplained)?.place,
  };
}

/** The loss that the chains are about, as a trial. */
function trialFor(around: Surroundings, judged: readonly JudgedChain[]): Trial | undefined {
  for (const chain of judged) {
    const { loss } = examineChain(around, around.byId.get(chain.chain.id)!).verdict;
    if (loss !== undefined) {
      const { trace, profile } = around;
      return trialOf({ trace, profile, chainOf: (id) => chainOf(around, id) }, loss);
    }
  }
  return undefined;
}

function sessionOf(around: Surroundings, judged: readonly JudgedChain[]): Question['session'] {
  for (const chain of judged) {
    const found = examineChain(around, around.byId.get(chain.chain.id)!).followups.find(
      ({ followed }) => followed.role === 'session',
    );
    if (found !== undefined) return { name: found.followed.name, app: found.followed.app };
  }
  return undefined;
}

interface Question {
  readonly trial: Trial | undefined;
  readonly without: ReplayedHop | undefined;
  readonly hops: readonly ReplayedHop[];
  readonly shown: readonly ChainDiagnosis[];
  readonly effects: readonly Effect[];
  readonly session: { readonly name: string; readonly app: string } | undefined;
  readonly changes: readonly Change[];
}

function outcomeOf({ trial, without, hops, shown, effects, session, changes }: Question): Outcome {
  if (trial !== undefined) {
    if (without === undefined) return { kind: 'kept' };
    if (trial.loss.kind === 'refused') return { kind: 'server' };
    return { kind: 'lost', at: without.place, reasons: whyNot(without, hops, trial, changes) };
  }
  const worse = effects.find(({ isBetter, was, what }) => !isBetter && was === session?.name && what === 'not-sent');
  if (worse !== undefined) return { kind: 'lost', at: worse.place, reasons: worse.reasons };
  if (session === undefined) return { kind: 'no-session' };
  return shown.some(({ verdict }) => verdict === 'never-established') ? { kind: 'server' } : { kind: 'kept' };
}

/** Why it is withheld there; where it is not even in the jar, why its last line was refused. */
function whyNot(
  { cookies }: ReplayedHop,
  hops: readonly ReplayedHop[],
  { loss }: Trial,
  changes: readonly Change[],
): readonly (NotSentReason | RejectedReason)[] {
  const name = renamed(loss.followed.name, changes);
  const withheld = cookies.find(({ cookie }) => cookie.name === name);
  const refused = hops
    .flatMap(({ lines }) => lines)
    .findLast((line) => line.name === name && line.result.outcome === 'rejected');
  return withheld?.reasons ?? refused?.result.reasons ?? [];
}

/** Would the rules have sent other cookies than went? */
function isUnexplained({ verdict, cookies }: ReplayedHop): boolean {
  if (!verdict.observed) return false;
  const names = (all: readonly string[]) => [...all].sort().join('\n');
  const sent = verdict.cookies.filter(({ outcome, inJar }) => outcome === 'sent' && inJar);
  const would = cookies.filter(({ reasons }) => reasons.length === 0);
  return (
    appOf(verdict.hop.request.url) !== '' &&
    names(sent.map(({ cookie }) => cookie.name)) !== names(would.map(({ cookie }) => cookie.name))
  );
}
