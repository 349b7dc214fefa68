import { lineValue, sightingOf, valueOf } from '../session/followed.ts';
import { signsInWith } from '../session/history.ts';
import type { Leg } from '../session/legs.ts';
import { isWelcome, legsOf, rebuffOf } from '../session/legs.ts';
import { asksToSignIn, isRedirect, isSignInAnswer, placeOf } from '../session/place-of-sign-in.ts';
import type { Followup } from '../session/track.ts';
import { valueShape } from '../session/value-shape.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { answer, cookieHeader, requestLine, setCookieLineAt } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const sessionRegeneratedAtLoginLosesData: Cause = {
  id: 'session-regenerated-at-login-loses-data',
  title: 'The login renewed the session, and what it held may be gone',
  needs: 'line',
  check: (context) =>
    context.losses.length > 0
      ? []
      : context.followups
          .filter(({ followed }) => followed.role === 'session')
          .flatMap((followup) => finding(context, followup) ?? [])
          .slice(0, 1),
  hides: [],
};

/** Told as a remark only: the user is signed in, but not where he was going before he was asked to sign in. */
function finding(context: CauseContext, followup: Followup): Draft | undefined {
  const legs = context.flow.flatMap((one) => followupOf(context, followup, one.chain.id));
  const at = legs.findIndex((leg) => leg.chain === context.chain.chain && isRotation(followup, leg));
  const landed = legs.slice(at + 1).find((leg) => leg.chain === context.chain.chain && isWelcome(leg));
  const asked = legs.slice(0, at).findLast((leg) => isAsked(leg));
  if (at === -1 || landed === undefined || asked === undefined) return undefined;
  const { url } = asked.verdict.hop.request;
  if (landed.step.request !== 'sent' || placeOf(url) === placeOf(landed.verdict.hop.request.url)) return undefined;
  return remark(context, followup, { asked, rotation: legs[at]!, landed });
}

/** The legs of one chain of the flow; the chains before have their own follow-up, which hops tell as well. */
function followupOf({ chain, chainOf }: CauseContext, followup: Followup, id: string): readonly Leg[] {
  const judged = chainOf(id);
  if (judged === undefined) return [];
  if (id === chain.chain.id) return legsOf(chain, followup);
  const before = judged.hops.map(() => followup.before[0]!);
  const steps = judged.hops.map((verdict) => ({
    request: sightingOf(followup.followed, verdict).sent.length > 0 ? ('sent' as const) : ('absent' as const),
    response: 'none' as const,
    versionBefore: undefined,
    versionAfter: undefined,
    reasons: [],
  }));
  return legsOf(judged, { ...followup, track: { ...followup.track, steps }, before });
}

/** A form’s or a provider’s answer signs in, and gives the session that came with it a new id. */
function isRotation({ followed }: Followup, { verdict }: Leg): boolean {
  const { sent, lines } = sightingOf(followed, verdict);
  const line = lines.at(-1)?.verdict;
  const old = valueOf(sent);
  if (line?.outcome !== 'stored' || old === undefined || old === lineValue(line) || !signsInWith(verdict)) return false;
  return ['id', 'signed-id'].includes(valueShape(lineValue(line)));
}

/** A page that sent the user to sign in, with no word of it in the address, so that only the session can remember it. */
function isAsked(leg: Leg): boolean {
  const { request, response } = leg.verdict.hop;
  if (!isRedirect(response) || request.method !== 'GET' || asksToSignIn(request.url) || isSignInAnswer(request.url))
    return false;
  const path = new URL(request.url).pathname;
  const to = new URL(response.redirectUrl);
  const named = [...to.searchParams.values()].some((value) => value.includes(path));
  return path !== '/' && !named && rebuffOf(leg, new Set()) === 'asks-to-sign-in';
}

function remark(
  context: CauseContext,
  { followed }: Followup,
  { asked, rotation, landed }: Readonly<Record<'asked' | 'rotation' | 'landed', Leg>>,
): Draft {
  const { name } = followed;
  const chain = context.chain.chain.id;
  const values = {
    name,
    hop: sayHop(rotation.place, chain),
    wanted: sayPath(asked.verdict.hop.request.url),
    landed: sayPath(landed.verdict.hop.request.url),
  };
  return {
    severity: 'info',
    // The renewal is seen. That the page to return to stood in the old session is a guess.
    confidence: 'possible',
    place: rotation.place,
    followed,
    cookie: { name, domain: followed.cookie.domain, path: followed.cookie.path },
    reasons: [],
    explanation: phrase(
      '`{name}` was renewed by the login (hop {hop}), which led to `{landed}` instead of `{wanted}`: data of the old session may be gone.',
      values,
    ),
    evidence: [
      ...requestLine(context, asked.place, undefined, phrase('where the user wanted to go')),
      ...cookieHeader(context, rotation.place, phrase('the session from before the login')),
      ...setCookieLineAt(context, rotation.place, name, phrase('a new id: the old one is given up')),
      ...answer(context, rotation.place),
    ],
    story: [],
    nextTest: phrase('Keep the data across the renewal for one try: does the login lead to `{wanted}`?', values),
    remedies: [
      { goal: phrase('take the data that must survive (page to return to, cart) over into the renewed session') },
      { goal: phrase('carry the page to return to in the address of the sign-in page') },
    ],
  };
}
