import { appOf } from '../session/followed.ts';
import type { Leg } from '../session/legs.ts';
import { urlSessionOf } from '../session/url-session.ts';
import type { UrlSession } from '../session/url-session.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { answer, cookieHeader, verdictAt } from './evidence.ts';
import type { Place } from '../session/followed.ts';
import { clip, sayHop } from './say-hop.ts';
import { urlClash } from './url-session-clash.ts';

export const urlSessionId: Cause = {
  id: 'url-session-id',
  title: 'The session id travels in the URL, and a redirect left it behind',
  needs: 'loss',
  check: (context) => {
    const clashes = context.losses.flatMap((loss) => urlClash(context, loss, remedies(loss.followed.name)) ?? []);
    if (clashes.length > 0) return clashes;
    const { never } = context;
    if (never === undefined || urlSessionOf(never.rebuff.verdict.hop.request.url) !== undefined) return [];
    if (hasCookies(never.rebuff)) return [];
    const last = lastWithId(context, never.rebuff);
    return last === undefined ? [] : [finding(context, last.place, last.session, never.rebuff)];
  },
  hides: ['session-cookie-never-set', 'session-not-recognised'],
};

/** The last hop before the rebuff whose URL carried a session id, or that was sent to one. */
function lastWithId(
  context: CauseContext,
  rebuff: Leg,
): { readonly place: Place; readonly session: UrlSession } | undefined {
  const app = appOf(rebuff.verdict.hop.request.url);
  const before = context.flow
    .flatMap(({ chain, hops }) => hops.map((verdict, hop) => ({ verdict, place: { chain: chain.id, hop } })))
    .filter(
      ({ verdict: { hop } }) => hop.times.start < rebuff.verdict.hop.times.start && appOf(hop.request.url) === app,
    );
  for (const { verdict, place } of before.toReversed()) {
    const session = urlSessionOf(verdict.hop.request.url);
    if (session !== undefined) return { place, session };
  }
  return undefined;
}

function hasCookies({ verdict }: Leg): boolean {
  return verdict.cookies.some(({ outcome }) => outcome === 'sent');
}

function finding(context: CauseContext, place: Place, session: UrlSession, rebuff: Leg): Draft {
  const chain = context.chain.chain.id;
  const { url } = verdictAt(context, place)!.hop.request;
  const values = { name: clip(session.name), from: sayHop(place, chain), hop: sayHop(rebuff.place, chain) };
  return {
    severity: context.never?.strength === 'strong' ? 'error' : 'warning',
    confidence: 'likely',
    place,
    cookie: undefined,
    followed: undefined,
    reasons: [],
    explanation: phrase(
      'The session is kept in the URL (`{name}`, hop {from}); the redirect from there has no id, and hop {hop} has no cookie either.',
      values,
    ),
    evidence: [
      { ...place, part: 'url', text: url, mark: session.text, note: phrase('the session id') },
      ...answer(context, place, phrase('no id in it')),
      ...cookieHeader(context, rebuff.place, phrase('no session here either')),
    ],
    story: [
      { ...place, text: phrase('The URL carried the session id (`{name}`).', values) },
      { ...place, text: phrase('The server redirected to a URL without it.') },
      {
        ...rebuff.place,
        event: 'nothing-to-send',
        text: phrase('The request had no session to show, and the server took the user for a stranger.'),
      },
    ],
    nextTest: phrase('Add the id to the last URL by hand: signed in?'),
    remedies: remedies(session.name),
  };
}

const remedies = (name: string): Draft['remedies'] => [
  {
    goal: phrase(
      'track sessions by cookie only (`<tracking-mode>COOKIE</tracking-mode>`, `session.use_only_cookies=1`, `cookieless="UseCookies"`)',
    ),
    cost: phrase(
      'Visitors who refuse all cookies cannot sign in. Ids in URLs end up in logs and in links that people share.',
    ),
    topic: { kind: 'cookies-only' },
    shown: header('response', 'Set-Cookie', `${name}=…`),
  },
  { goal: phrase('until then, build redirects with `encodeRedirectURL`, which appends the id') },
];
