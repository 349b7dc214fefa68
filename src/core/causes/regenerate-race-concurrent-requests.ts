import { hostOf, lineName, lineValue, sightingOf, valueOf } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { overtakenBy } from '../session/overtaken.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, setCookieLineAt, timing, verdictAt } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const regenerateRaceConcurrentRequests: Cause = {
  id: 'regenerate-race-concurrent-requests',
  title: 'Two requests at once, and each got a session of its own',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const race = raceOf(context, loss);
      return race === undefined ? [] : [finding(context, loss, race)];
    }),
  hides: ['session-not-recognised', 'cookie-deleted', 'same-name-collision-same-host'],
};

interface Race {
  /** The answer that gave the new session, and the later one that undid it or came in vain. */
  readonly fast: Place;
  readonly slow: Place;
}

/** Did an answer overtake another that carried the same value? Either its own line won, or it was refused for the old one. */
function raceOf(context: CauseContext, loss: Loss): Race | undefined {
  const { kind, leg, at, followed } = loss;
  const { before, step, verdict } = leg;
  if (kind !== 'refused' && kind !== 'deleted') return undefined;
  const late = kind === 'deleted' ? before.attempt : before.writers[step.versionBefore ?? 0];
  const overtaken = overtakenBy(before, late);
  if (late !== undefined && overtaken !== undefined) return { fast: overtaken.place, slow: late.place };
  if (kind === 'deleted') return undefined;
  const { start, headers } = verdict.hop.times;
  const own = valueOf(sightingOf(followed, verdict).sent);
  const renewed = renewals(context, loss).find(
    ({ place, time, carried }) =>
      place.chain !== at.chain && carried === own && time > start && time < (headers ?? start),
  );
  return renewed && { fast: renewed.place, slow: at };
}

/** Chains begin in the order of their numbers; those under way beside this one are not far. */
const near = 40;

/** Answers of about that time that stored another value than their request carried. */
function renewals({ trace, chainOf }: CauseContext, { followed, at, leg }: Loss) {
  const here = trace.chains.findIndex(({ id }) => id === at.chain);
  const host = hostOf(leg.verdict.hop.request.url);
  return trace.chains.slice(Math.max(0, here - near), here + near).flatMap(({ id }) =>
    (chainOf(id)?.hops ?? []).flatMap((verdict, hop) => {
      const line = verdict.setCookies.findLast(
        (one) => one.outcome === 'stored' && groupName(lineName(one)) === followed.name,
      );
      const { times, request } = verdict.hop;
      const carried = valueOf(sightingOf(followed, verdict).sent);
      if (line === undefined || times.headers === undefined || hostOf(request.url) !== host) return [];
      if (carried === undefined || carried === lineValue(line)) return [];
      return [{ place: { chain: id, hop }, time: times.headers, carried }];
    }),
  );
}

function finding(context: CauseContext, loss: Loss, { fast, slow }: Race): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const values = {
    name,
    slow: sayHop(slow, chain),
    fast: sayHop(fast, chain),
    hop: sayHop(loss.at, chain),
    path: sayPath(verdictAt(context, slow)?.hop.request.url ?? ''),
  };
  const isSame = slow.chain === loss.at.chain && slow.hop === loss.at.hop;
  const left = verdictAt(context, slow)?.hop.times.start ?? 0;
  const came = verdictAt(context, fast)?.hop.times.headers ?? left;
  return draftOfLoss(context, loss, {
    place: slow,
    // The overlap is seen; that the first new session was good is not.
    confidence: atMost('likely', confidenceOf(context, loss)),
    explanation: isSame
      ? phrase(
          '`{name}` was renewed at hop {fast} while `{path}` (hop {slow}) was under way with the old value, which was then refused.',
          values,
        )
      : phrase(
          '`{name}` was renewed at hop {fast}; the slower `{path}` (hop {slow}) still carried the old value, and its answer undid it.',
          values,
        ),
    evidence: [
      ...cookieHeader(context, slow, phrase('the value from before the renewal')),
      ...timing(
        slow,
        phrase('hop {slow} left {ms} ms before the answer of hop {fast} came', {
          ...values,
          ms: Math.round(came - left),
        }),
      ),
      ...setCookieLineAt(context, fast, name, phrase('the renewal')),
      ...(isSame ? [] : requestLine(context, slow)),
      ...setCookieLineAt(context, slow, name, phrase('came later, and took its place')),
      ...cookieHeader(context, loss.at),
      ...answer(context, loss.at),
    ],
    story: [
      { ...slow, text: phrase('A request left with the old `{name}`.', { name }) },
      { ...fast, text: phrase('Before it was answered, another request got a new `{name}`.', { name }) },
      ...(isSame
        ? []
        : [{ ...slow, text: phrase('The slow answer came, and its `{name}` replaced the new one.', { name }) }]),
      { ...loss.at, text: phrase('The server took the user for a stranger.') },
    ],
    nextTest: phrase('Let `{path}` wait until hop {fast} is answered, or leave it out: is the session kept?', values),
    remedies: [
      { goal: phrase('let the old id be valid for some seconds after it was renewed') },
      { goal: phrase('renew the id on page loads only, and start no session for scripts and images') },
    ],
  });
}
