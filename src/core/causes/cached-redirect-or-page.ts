import type { Header } from '../model.ts';
import type { Place } from '../session/followed.ts';
import { signsInWith } from '../session/history.ts';
import type { Loss } from '../session/loss.ts';
import { asksToSignIn, isRedirect } from '../session/place-of-sign-in.ts';
import { header, statusLine } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, responseHeader, verdictAt } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const cachedRedirectOrPage: Cause = {
  id: 'cached-redirect-or-page',
  title: 'A cache answered in the application’s place',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) =>
      loss.kind === 'cached' ? [byBrowser(context, loss)] : loss.kind === 'refused' ? byCache(context, loss) : [],
    );
    return context.losses.length > 0 ? ofLosses : remark(context);
  },
  hides: ['session-not-recognised', 'duplicate-cookie-shadowing', 'same-name-collision-same-host'],
};

function byBrowser(context: CauseContext, loss: Loss): Draft {
  return draftOfLoss(context, loss, {
    ...saidOfBrowser(context, loss.at, loss.followed.name),
    confidence: context.trace.jar.observed ? 'certain' : 'likely',
    story: [
      ...origin(loss),
      {
        ...loss.at,
        event: 'elsewhere',
        text: phrase('The browser took the old redirect to the sign-in from its cache.'),
      },
    ],
  });
}

/** After a sign-in the browser's cache led back to the sign-in page; nobody saw the redirect being stored. */
function remark(context: CauseContext): readonly Draft[] {
  const { chain, hops } = context.chain;
  const session = context.followups.find(({ followed }) => followed.role === 'session');
  const hop = hops.findIndex(
    ({ hop: { marks, response } }, index) =>
      marks.some(({ kind }) => kind === 'cached-redirect') &&
      isRedirect(response) &&
      asksToSignIn(response.redirectUrl) &&
      session?.before[index]?.signedOut === false &&
      hops.slice(0, index).some(signsInWith),
  );
  if (hop === -1 || session === undefined) return [];
  const place = { chain: chain.id, hop };
  const { name, cookie } = session.followed;
  return [
    {
      severity: 'warning',
      confidence: 'likely',
      place,
      cookie,
      followed: undefined,
      reasons: ['cached-response'],
      story: [],
      ...saidOfBrowser(context, place, name),
    },
  ];
}

function saidOfBrowser(context: CauseContext, place: Place, name: string) {
  const { response, request } = verdictAt(context, place)!.hop;
  const isPermanent = response?.status === 301 || response?.status === 308;
  return {
    explanation: phrase(
      '`{name}` was not even sent: the browser answered `{page}` from its cache (hop {hop}), with a redirect to the sign-in.',
      { name, page: sayPath(request.url), hop: sayHop(place, context.chain.chain.id) },
    ),
    evidence: [
      ...answer(
        context,
        place,
        isPermanent
          ? phrase('from the browser’s cache, and permanent: it may be kept for good')
          : phrase('from the browser’s cache: no request was made'),
      ),
      ...responseHeader(context, place, 'cache-control'),
    ],
    nextTest: phrase('Check “Disable cache” in DevTools → Network and sign in again: it works.'),
    remedies,
  };
}

/** A shared cache in front of the server: it does not look at the session. */
function byCache(context: CauseContext, loss: Loss): readonly Draft[] {
  const hit = hitAt(context, loss.at, isFirstUse(loss) && loss.leg.step.response === 'none');
  if (hit === undefined) return [];
  const { name } = loss.followed;
  const values = {
    name,
    page: sayPath(loss.leg.verdict.hop.request.url),
    hop: sayHop(loss.at, context.chain.chain.id),
  };
  return [
    draftOfLoss(context, loss, {
      // A file may lack the request that filled the cache.
      confidence: hit.sure && loss.leg.verdict.observed && context.trace.jar.observed ? 'certain' : 'likely',
      explanation: phrase(
        '`{name}` was sent at hop {hop}, but a cache answered for `{page}` with what it had stored for a stranger.',
        values,
      ),
      evidence: [
        ...responseHeader(context, loss.at, hit.header, phrase('the answer comes from a cache')),
        ...responseHeader(context, loss.at, 'cache-control'),
        ...answer(context, loss.at),
      ],
      story: [
        ...origin(loss),
        { ...loss.at, event: 'sent', text: phrase('The request carried `{name}`.', { name }) },
        {
          ...loss.at,
          event: 'elsewhere',
          text: phrase('A cache on the way answered; the application never saw the request.'),
        },
      ],
      nextTest: phrase('Ask for `{page}?x=1`, which no cache has stored yet: signed in?', values),
      remedies,
    }),
  ];
}

function origin({ origin, followed }: Loss): Draft['story'] {
  return origin?.outcome === 'stored'
    ? [
        {
          ...origin.place,
          event: 'stored',
          text: phrase('The server set `{name}`, and the browser stored it.', { name: followed.name }),
        },
      ]
    : [];
}

/** Header, its value when the answer was stored before, and whether that says so beyond doubt. */
const hits: readonly (readonly [string, RegExp, boolean])[] = [
  ['cf-cache-status', /^HIT$/i, true],
  ['cache-status', /;\s*hit(?:\s*=\s*\?1)?\s*(?:[;,]|$)/i, true], // RFC 9211
  ['x-cache', /^hit from cloudfront$/i, true],
  // Fastly calls it a hit, too, when the edge makes up an answer.
  ['x-cache', /\bhit\b/i, false],
  ['x-cache-status', /^HIT$/i, true],
  ['x-proxy-cache', /^HIT$/i, true],
  ['x-vercel-cache', /^(?:HIT|STALE|PRERENDER)$/i, true],
  ['cdn-cache', /^HIT$/i, true],
  ['x-varnish', /^\d+ \d+$/, true],
  ['age', /^[1-9]\d*$/, false],
];

/** The session's value was never sent before: no cache can have stored an answer for it. */
function isFirstUse({ leg: { before } }: Loss): boolean {
  const { stored, usedAt } = before;
  return stored !== undefined && stored.carried !== stored.version && (usedAt ?? 0) <= stored.time;
}

function hitAt(
  context: CauseContext,
  place: Place,
  isFirst: boolean,
): { readonly header: string; readonly sure: boolean } | undefined {
  const headers = verdictAt(context, place)?.hop.response?.headers ?? [];
  if (/no-store|private/i.test(valueOf(headers, 'cache-control') ?? '')) return undefined;
  const hit = hits.find(([name, value]) => value.test(valueOf(headers, name)?.trim() ?? ''));
  // An answer that sets the session as well may come from the application, with the header of a cache behind it. And a cache
  // may tell visitors apart by their cookies without saying so in `Vary`, and give a user his own answer again.
  return hit && { header: hit[0], sure: hit[2] && isFirst };
}

function valueOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

const remedies: Draft['remedies'] = [
  {
    goal: phrase(
      'answer with `Cache-Control: no-store` wherever the answer depends on the session, redirects included',
    ),
    cost: phrase('Those pages are asked for anew each time.'),
    shown: header('response', 'Cache-Control', 'no-store'),
  },
  {
    goal: phrase('redirect to the sign-in with 302 or 303, never with 301 or 308'),
    shown: statusLine('302 Found'),
  },
];
