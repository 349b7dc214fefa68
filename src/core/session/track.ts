import type { HopVerdict, NotSentReason, RejectedReason, Track, TrackStep } from '../model.ts';
import type { Followed, JudgedChain, Sighting } from './followed.ts';
import { copiesOf, responseOf } from './copies.ts';
import { appOf, isSameFollowed, lineValue, sightingOf, valueOf } from './followed.ts';
import type { History } from './history.ts';
import { advance, versionOf } from './history.ts';
import { missedDeletion } from './missed-deletion.ts';
import { isOnlyNamesakes } from './withheld-copies.ts';

/** A followed cookie along one chain: what is shown, and what was known of it before and after each hop. */
export interface Followup {
  readonly followed: Followed;
  readonly track: Track;
  /** One per hop: what was known before it. */
  readonly before: readonly History[];
  readonly after: History;
}

interface Remembered {
  readonly hops: readonly HopVerdict[];
  readonly from: History;
  readonly followup: Followup;
}

const remembered = new WeakMap<object, Map<string, Remembered>>();

/**
 * Follows a cookie along a chain. Versions number the distinct values of the whole recording, so `from` is what the
 * chains before taught. The same question gives the same object.
 */
export function track(followed: Followed, chain: JudgedChain, from: History): Followup {
  const key = `${followed.role}\n${followed.name}\n${followed.app}`;
  const answers = remembered.get(chain.chain) ?? new Map<string, Remembered>();
  remembered.set(chain.chain, answers);
  const known = answers.get(key);
  if (known?.hops === chain.hops && known.from === from && isSameFollowed(known.followup.followed, followed))
    return known.followup;
  const followup = follow(followed, chain, from);
  answers.set(key, { hops: chain.hops, from, followup });
  return followup;
}

function follow(followed: Followed, { chain, hops }: JudgedChain, from: History): Followup {
  const before: History[] = [];
  const steps: TrackStep[] = [];
  let history = from;
  hops.forEach((verdict, hop) => {
    before.push(history);
    const after = advance(history, followed, { chain: chain.id, hop }, verdict);
    steps.push(stepOf(followed, verdict, history, after));
    history = after;
  });
  const { name, role, cookie } = followed;
  const copies = copiesOf(followed, hops, steps, history);
  const shown = { cookie: { name, domain: cookie.domain }, role, steps, copies };
  return { followed, track: shown, before, after: history };
}

function stepOf(followed: Followed, verdict: HopVerdict, before: History, after: History): TrackStep {
  if (appOf(verdict.hop.request.url) !== followed.app) return elsewhere;
  const sighting = inReach(sightingOf(followed, verdict), verdict, before);
  const carried = valueOf(sighting.sent) ?? valueOf(sighting.withheld);
  const versionBefore = carried === undefined ? undefined : versionOf(after, carried);
  const line = sighting.lines.at(-1)?.verdict;
  const response = responseOf(line, carried);
  const versionAfter =
    line === undefined || line.outcome === 'rejected'
      ? versionBefore
      : line.outcome === 'deleted'
        ? undefined
        : versionOf(after, lineValue(line));
  return {
    request: sighting.sent.length > 0 ? 'sent' : sighting.withheld.length > 0 ? 'not-sent' : 'absent',
    response,
    ...(response === 'deleted' && missedDeletion(verdict, followed.name) !== undefined && { missed: true as const }),
    versionBefore,
    versionAfter,
    reasons: [
      ...requestReasons(sighting, before, verdict.hop.times.start),
      ...(line?.outcome === 'rejected' ? line.reasons : []),
    ],
  };
}

/** Without namesakes that say nothing of the cookie which this request should have carried. */
function inReach(sighting: Sighting, verdict: HopVerdict, { stored }: History): Sighting {
  if (sighting.sent.length > 0 || !isOnlyNamesakes(sighting, verdict, stored)) return sighting;
  return { ...sighting, withheld: [] };
}

const elsewhere: TrackStep = {
  request: 'other-site',
  response: 'none',
  versionBefore: undefined,
  versionAfter: undefined,
  reasons: [],
};

function requestReasons(sighting: Sighting, before: History, now: number): readonly (NotSentReason | RejectedReason)[] {
  if (sighting.sent.length > 0) return [];
  if (sighting.withheld.length > 0) return [...new Set(sighting.withheld.flatMap(({ reasons }) => reasons))];
  if (before.attempt?.outcome === 'rejected') return ['rejected-earlier'];
  if (before.attempt?.outcome === 'deleted') return ['deleted-earlier'];
  if (before.stored === undefined) return [];
  const { cookie } = before.stored;
  return cookie?.expires !== undefined && cookie.expires <= now ? ['expired'] : ['not-in-jar'];
}

/** The track as it is shown once the verdict is known: a value that replaced a lost session was no renewal. */
export function withLoss(shown: Track, lostAt: number): Track {
  const seen = (steps: readonly TrackStep[]): readonly TrackStep[] =>
    steps.map((step, hop) =>
      hop >= lostAt && step.response === 'renewed' ? { ...step, response: 'replaced' as const } : step,
    );
  const { copies } = shown;
  return {
    ...shown,
    steps: seen(shown.steps),
    ...(copies && { copies: copies.map((copy) => ({ ...copy, steps: seen(copy.steps) })) }),
  };
}
