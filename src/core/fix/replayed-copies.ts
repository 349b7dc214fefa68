import { distinctCookies, sameCookie } from '../cookie/cookie-key.ts';
import type { CookieRef, TrackCopy, TrackStep } from '../model.ts';
import { responseTo } from '../session/copies.ts';
import { appOf, sightingOf } from '../session/followed.ts';
import { versionOf } from '../session/history.ts';
import type { Loss } from '../session/loss.ts';
import type { Change } from './change.ts';
import { renamed } from './renamed.ts';
import type { ReplayedHop } from './replay.ts';
import { replayTrial } from './verify.ts';
import type { Trial } from './verify.ts';

/**
 * The cookies of the session's name as the replay has them on the chain of the loss, one step per hop, in order of
 * appearance. undefined where the request of the loss carried no more than one value: the track says it all.
 */
export function replayedCopies(trial: Trial, changes: readonly Change[]): readonly TrackCopy[] | undefined {
  const { loss } = trial;
  const sent = sightingOf(loss.followed, loss.leg.verdict).sent.filter(
    ({ cookie }) => cookie.name === loss.followed.name,
  );
  if (new Set(sent.map(({ cookie }) => cookie.value)).size < 2) return undefined;
  const hops = replayTrial(trial, changes).filter(({ place }) => place.chain === loss.at.chain);
  return identitiesIn(hops, renamed(loss.followed.name, changes)).map((cookie) => ({
    cookie,
    steps: hops.map((hop) => stepOf(cookie, hop, loss)),
  }));
}

function identitiesIn(hops: readonly ReplayedHop[], name: string): readonly CookieRef[] {
  return distinctCookies(
    hops.flatMap(({ cookies, lines }) => {
      const stored = lines.flatMap(({ result }) => (result.outcome === 'stored' ? (result.cookie ?? []) : []));
      return [...cookies.map(({ cookie }) => cookie), ...stored].filter((cookie) => cookie.name === name);
    }),
  );
}

function stepOf(copy: CookieRef, { url, cookies, lines }: ReplayedHop, { followed, leg }: Loss): TrackStep {
  const isOwn = appOf(url) === followed.app;
  const seen = isOwn ? cookies.find(({ cookie }) => sameCookie(cookie, copy)) : undefined;
  const line = lines.findLast(
    ({ result }) => result.outcome !== 'rejected' && result.cookie !== undefined && sameCookie(result.cookie, copy),
  )?.result;
  const version = (value: string | undefined) =>
    value === undefined ? undefined : versionOf(leg.before, value) || undefined;
  const before = version(seen?.cookie.value);
  const stored = line?.outcome === 'stored' ? line.cookie?.value : undefined;
  return {
    request: !isOwn ? 'other-site' : seen === undefined ? 'absent' : seen.reasons.length === 0 ? 'sent' : 'not-sent',
    response: line === undefined ? 'none' : stored === undefined ? 'deleted' : responseTo(seen?.cookie.value, stored),
    versionBefore: before,
    versionAfter: line === undefined ? before : version(stored),
    reasons: seen?.reasons ?? [],
  };
}
