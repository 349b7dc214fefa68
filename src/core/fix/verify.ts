import type { Stored } from '../cookie/store.ts';
import type { HopVerdict, Trace, TrackStep } from '../model.ts';
import type { Profile } from '../profile.ts';
import { responseTo } from '../session/copies.ts';
import type { JudgedChain, Place } from '../session/followed.ts';
import { appOf, lineName, sightingOf, valueOf } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { versionOf } from '../session/history.ts';
import { isSignOut } from '../session/place-of-sign-in.ts';
import type { Change } from './change.ts';
import { renamed } from './renamed.ts';
import { replay } from './replay.ts';
import type { ReplayedHop } from './replay.ts';

export interface Trial {
  readonly trace: Trace;
  readonly profile: Profile;
  /** The chains from the one that set the session to the one that lost it, and what they share sites with. */
  readonly chains: readonly JudgedChain[];
  readonly loss: Loss;
}

/**
 * Would the changes have kept the session? Replays the recording with them: the session must be stored, go along with the
 * request that lost it and with every one of the application's until the server was rid of the user, and nothing that was sent
 * may be missing. Answers with the session's track on the chain of the loss, or undefined when the changes do not help.
 */
export function verify(trial: Trial, ...changes: readonly Change[]): readonly TrackStep[] | undefined {
  const hops = replayTrial(trial, changes);
  if (firstWithout(hops, trial.loss, changes) !== undefined || !losesNothing(hops, trial, changes)) return undefined;
  return hops.filter(({ place }) => place.chain === trial.loss.at.chain).map((hop) => stepOf(hop, trial.loss, changes));
}

/** The trial's chains as they would go if the session lived: what ended it, and what the servers set since, does not come. */
export function replayTrial(
  { trace, profile, chains, loss }: Trial,
  changes: readonly Change[],
): readonly ReplayedHop[] {
  const isDropped = (verdict: HopVerdict, place: Place, line: number) =>
    isAfterLoss(chains, place, loss) && groupName(lineName(verdict.setCookies[line]!)) === loss.followed.name;
  return replay({ trace, profile, chains, changes, isDropped });
}

/** From the hop of the loss on, what the servers set for the session answers a request that would have been another. */
function isAfterLoss(chains: readonly JudgedChain[], place: Place, { at }: Loss): boolean {
  if (place.chain === at.chain) return place.hop >= at.hop;
  const order = chains.map(({ chain }) => chain.id);
  return order.indexOf(place.chain) > order.indexOf(at.chain);
}

/** The first hop that still comes without the session; the loss's own where no hop needs it. undefined: the session is kept. */
export function firstWithout(
  hops: readonly ReplayedHop[],
  loss: Loss,
  changes: readonly Change[],
): ReplayedHop | undefined {
  const rebuff = loss.rebuffs[0]?.leg.place;
  const until = rebuff?.chain === loss.at.chain ? rebuff.hop : loss.at.hop;
  const needed = hops.filter(
    ({ place, url }) =>
      place.chain === loss.at.chain &&
      place.hop >= loss.at.hop &&
      place.hop <= until &&
      isOwn(url, loss) &&
      !isSignOut(url),
  );
  const expected = expectedValue(hops, loss, changes);
  if (needed.length === 0)
    return hops.find(({ place }) => place.chain === loss.at.chain && place.hop === loss.at.hop) ?? hops.at(-1);
  return needed.find(({ cookies, place }) => {
    const sent = cookies.find(({ cookie, reasons }) => reasons.length === 0 && isSession(cookie.name, loss, changes));
    const value = sent?.cookie.value;
    // A value that the server refused is refused again.
    if (value !== undefined && refusedAt(place, loss).includes(value)) return true;
    return expected === undefined ? value === undefined : value !== expected;
  });
}

/** What the recording sent of the session to a hop that turned the user away, its own loss included. */
function refusedAt({ chain, hop }: Place, { kind, leg, followed, rebuffs }: Loss): readonly string[] {
  const refusals = [...(kind === 'refused' ? [leg] : []), ...rebuffs.map((rebuff) => rebuff.leg)];
  return refusals
    .filter(({ place }) => place.chain === chain && place.hop === hop)
    .flatMap(({ verdict }) => valueOf(sightingOf(followed, verdict).sent) ?? []);
}

/** The value that the replay stored where the recording's session came from; undefined: it was there before. */
function expectedValue(hops: readonly ReplayedHop[], loss: Loss, changes: readonly Change[]): string | undefined {
  const apart = changes.some((change) => change.kind === 'rename' && change.origin !== undefined);
  const from = apart ? ownOrigin(hops, loss) : loss.origin?.place;
  if (from === undefined) return undefined;
  const hop = hops.find(({ place }) => place.chain === from.chain && place.hop === from.hop);
  return (
    hop?.lines.findLast(({ name, result }) => isSession(name, loss, changes) && result.outcome === 'stored')?.result
      .cookie?.value ?? ''
  );
}

/** With names told apart, the session is the last that the application itself set. */
function ownOrigin(hops: readonly ReplayedHop[], loss: Loss): Place | undefined {
  const origin = new URL(loss.leg.verdict.hop.request.url).origin;
  const index = hops.findIndex(({ place }) => place.chain === loss.at.chain && place.hop === loss.at.hop);
  return hops
    .slice(0, index)
    .findLast(
      ({ url, lines }) =>
        new URL(url).origin === origin &&
        lines.some(({ name, result }) => name === loss.followed.name && result.outcome === 'stored'),
    )?.place;
}

/** Every cookie that was sent still is; the session itself until the hop of the loss, as what came after was another. */
function losesNothing(hops: readonly ReplayedHop[], { chains, loss }: Trial, changes: readonly Change[]): boolean {
  const isRenamed = changes.some(({ kind }) => kind === 'rename');
  return hops.every(({ verdict, cookies, url, place }) => {
    if (url !== verdict.hop.request.url) return true; // It goes elsewhere now, or more safely.
    const sent = new Set(cookies.filter(({ reasons }) => reasons.length === 0).map(({ cookie }) => cookie.name));
    return verdict.cookies.every(
      ({ cookie, outcome, inJar }) =>
        outcome !== 'sent' ||
        !inJar ||
        sent.has(renamed(cookie.name, changes)) ||
        (isRenamed && groupName(cookie.name) === groupName(loss.followed.name)) ||
        (isSession(cookie.name, loss, changes) && isAfterLoss(chains, place, loss)),
    );
  });
}

function stepOf(hop: ReplayedHop, loss: Loss, changes: readonly Change[]): TrackStep {
  const mine = hop.cookies.filter(({ cookie }) => isSession(cookie.name, loss, changes));
  const line = hop.lines.findLast(({ name }) => isSession(name, loss, changes))?.result;
  const held = mine.find(({ reasons }) => reasons.length === 0) ?? mine[0];
  const own = isOwn(hop.url, loss);
  const version = (value: string | undefined) =>
    value === undefined ? undefined : versionOf(loss.leg.before, value) || 1;
  const before = version(held?.cookie.value);
  const stored = line?.outcome === 'stored' ? line.cookie?.value : undefined;
  return {
    request: !own ? 'other-site' : held === undefined ? 'absent' : held.reasons.length === 0 ? 'sent' : 'not-sent',
    response:
      line === undefined ? 'none' : stored === undefined ? outcomeOf(line) : responseTo(held?.cookie.value, stored),
    versionBefore: before,
    versionAfter: line?.outcome === 'deleted' ? undefined : (version(stored) ?? before),
    reasons: held?.reasons ?? [],
  };
}

function outcomeOf({ outcome }: Stored): TrackStep['response'] {
  return outcome === 'stored' ? 'set' : outcome;
}

function isOwn(url: string, loss: Loss): boolean {
  return appOf(url) === loss.followed.app;
}

function isSession(name: string, { followed }: Loss, changes: readonly Change[]): boolean {
  return groupName(name) === groupName(renamed(followed.name, changes));
}
