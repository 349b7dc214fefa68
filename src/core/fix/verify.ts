import type { StoreResult } from '../cookie/store.ts';
import type { HopVerdict, Trace, TrackStep } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { JudgedChain, Place } from '../session/followed.ts';
import { appOf, lineName } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { versionOf } from '../session/history.ts';
import { isSignOut } from '../session/place-of-sign-in.ts';
import type { Change } from './change.ts';
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
 * Would the change have kept the session? Replays the recording with it: the session must be stored, go along with the
 * request that lost it and with every one of the application's until the server was rid of the user, and nothing that was sent
 * may be missing. Answers with the session's track on the chain of the loss, or undefined when the change does not help.
 */
export function verify({ trace, profile, chains, loss }: Trial, change: Change): readonly TrackStep[] | undefined {
  const isDropped = (verdict: HopVerdict, place: Place, line: number) =>
    isAfterLoss(chains, place, loss) && groupName(lineName(verdict.setCookies[line]!)) === loss.followed.name;
  const hops = replay({ trace, profile, chains, changes: [change], isDropped });
  const isBefore = ({ place }: ReplayedHop) => !isAfterLoss(chains, place, loss);
  if (!isKept(hops, loss, change) || !losesNothing(hops, isBefore, loss, change)) return undefined;
  return hops.filter(({ place }) => place.chain === loss.at.chain).map((hop) => stepOf(hop, loss));
}

/** From the hop of the loss on, what the servers set for the session answers a request that would have been another. */
function isAfterLoss(chains: readonly JudgedChain[], place: Place, { at }: Loss): boolean {
  if (place.chain === at.chain) return place.hop >= at.hop;
  const order = chains.map(({ chain }) => chain.id);
  return order.indexOf(place.chain) > order.indexOf(at.chain);
}

function isKept(hops: readonly ReplayedHop[], loss: Loss, change: Change): boolean {
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
  const expected = expectedValue(hops, loss, change);
  return (
    needed.length > 0 &&
    needed.every(({ cookies }) => {
      const sent = cookies.filter(({ cookie, reasons }) => reasons.length === 0 && isSession(cookie.name, loss));
      return expected === undefined ? sent.length > 0 : sent[0]?.cookie.value === expected;
    })
  );
}

/** The value that the replay stored where the recording's session came from; undefined: it was there before. */
function expectedValue(hops: readonly ReplayedHop[], loss: Loss, change: Change): string | undefined {
  const from = change.kind === 'rename' ? ownOrigin(hops, loss) : loss.origin?.place;
  if (from === undefined) return undefined;
  const hop = hops.find(({ place }) => place.chain === from.chain && place.hop === from.hop);
  return (
    hop?.lines.findLast(({ name, result }) => isSession(name, loss) && result.outcome === 'stored')?.result.cookie
      ?.value ?? ''
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
function losesNothing(
  hops: readonly ReplayedHop[],
  isBefore: (hop: ReplayedHop) => boolean,
  loss: Loss,
  change: Change,
): boolean {
  return hops.every((hop) => {
    const { verdict, cookies, url } = hop;
    if (url !== verdict.hop.request.url) return true; // It goes elsewhere now, or more safely.
    const sent = new Set(cookies.filter(({ reasons }) => reasons.length === 0).map(({ cookie }) => cookie.name));
    return verdict.cookies.every(
      ({ cookie, outcome, inJar }) =>
        outcome !== 'sent' ||
        !inJar ||
        sent.has(cookie.name) ||
        (isSession(cookie.name, loss) && (!isBefore(hop) || change.kind === 'rename')),
    );
  });
}

function stepOf(hop: ReplayedHop, loss: Loss): TrackStep {
  const mine = hop.cookies.filter(({ cookie }) => isSession(cookie.name, loss));
  const line = hop.lines.findLast(({ name }) => isSession(name, loss))?.result;
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

function outcomeOf({ outcome }: StoreResult): TrackStep['response'] {
  return outcome === 'stored' ? 'set' : outcome;
}

function responseTo(held: string | undefined, stored: string): TrackStep['response'] {
  if (held === undefined) return 'set';
  return held === stored ? 'unchanged' : 'renewed';
}

function isOwn(url: string, loss: Loss): boolean {
  return appOf(url) === loss.followed.app;
}

function isSession(name: string, { followed }: Loss): boolean {
  return groupName(name) === followed.name;
}
