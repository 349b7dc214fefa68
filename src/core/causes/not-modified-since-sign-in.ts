import type { HopVerdict } from '../model.ts';
import type { Leg } from '../session/legs.ts';
import { legsOf } from '../session/legs.ts';
import { placeOf } from '../session/place-of-sign-in.ts';
import type { Followup } from '../session/track.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { answer, cookieHeader, requestHeader, requestLine } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const notModifiedSinceSignIn: Cause = {
  id: 'not-modified-since-sign-in',
  title: 'The page on screen is older than the session',
  check: (context) =>
    context.chain.hops.some(isNotModified)
      ? context.followups
          .filter(({ followed }) => followed.role === 'session')
          .flatMap((followup) =>
            legsOf(context.chain, followup).flatMap((leg) => finding(context, followup, leg) ?? []),
          )
          .slice(0, 1)
      : [],
  hides: [],
};

function isNotModified({ hop }: HopVerdict): boolean {
  return hop.response?.status === 304;
}

/** 304 for a page that the browser took over before the session changed hands: it shows its old copy (RFC 9110 section 15.4.5). */
function finding(context: CauseContext, { followed }: Followup, leg: Leg): Draft | undefined {
  const { hop } = leg.verdict;
  const { signedIn, stored } = leg.before;
  if (!isNotModified(leg.verdict) || !hop.context.isTopLevelNavigation || leg.step.request !== 'sent') return undefined;
  if (stored === undefined || !signedIn.includes(leg.step.versionBefore ?? 0)) return undefined;
  const copy = copyOf(context, hop.request.url, stored.time);
  if (copy === undefined) return undefined;
  const { name } = followed;
  const values = {
    name,
    path: sayPath(hop.request.url),
    hop: sayHop(leg.place, context.chain.chain.id),
    old: sayHop(copy, context.chain.chain.id),
  };
  return {
    severity: 'warning',
    confidence: 'possible',
    place: leg.place,
    followed,
    cookie: { name, domain: followed.cookie.domain, path: followed.cookie.path },
    reasons: [],
    explanation: phrase(
      '`{name}` was sent at hop {hop}, but the server answered 304: the browser shows its copy of `{path}` from before the login (hop {old}).',
      values,
    ),
    evidence: [
      ...requestLine(context, copy, undefined, phrase('the copy, from before the login')),
      ...requestHeader(context, leg.place, 'if-none-match'),
      ...requestHeader(context, leg.place, 'if-modified-since'),
      ...cookieHeader(context, leg.place),
      ...answer(context, leg.place),
    ],
    story: [],
    nextTest: phrase('Reload without the cache (Ctrl+Shift+R): are you signed in?'),
    remedies: [
      {
        goal: phrase(
          'answer pages that show who is signed in with `Cache-Control: no-store`, or `Vary: Cookie` and an `ETag` per session',
        ),
      },
    ],
  };
}

/** Where the page was last taken over whole before that time, in this flow. */
function copyOf({ flow }: CauseContext, url: string, before: number) {
  return flow
    .flatMap(({ chain, hops }) => hops.map(({ hop }, index) => ({ hop, place: { chain: chain.id, hop: index } })))
    .findLast(
      ({ hop }) =>
        placeOf(hop.request.url) === placeOf(url) &&
        hop.response?.status === 200 &&
        (hop.times.headers ?? hop.times.start) < before,
    )?.place;
}
