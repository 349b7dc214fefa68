import { clearsCookies } from '../cookie/clear-site-data.ts';
import { coversHost } from '../cookie/domain-match.ts';
import type { Chain, Hop } from '../model.ts';
import { appOf, appOfDomain, hostOf } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { isSignOut } from '../session/place-of-sign-in.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, requestLine, responseHeader, setCookieLine, verdictAt } from './evidence.ts';
import { removalOf } from './removal.ts';
import { clip, sayHop, sayPath } from './say-hop.ts';
import { storyOf } from './story.ts';

export const clearSiteData: Cause = {
  id: 'clear-site-data',
  title: 'A response told the browser to forget all cookies of the site',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) => finding(context, loss));
    return ofLosses.length > 0 ? ofLosses : siblings(context);
  },
  hides: ['client-script-overwrites', 'unexplained'],
};

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const isGone = loss.kind === 'vanished' || (loss.kind === 'withheld' && loss.reasons.length === 0);
  const cleared = isGone ? lastClear(context, loss) : undefined;
  if (cleared === undefined || isOtherwiseGone(context, loss)) return [];
  const { place } = cleared;
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const url = verdictAt(context, place)!.hop.request.url;
  const values = { name, from: sayPath(url), set: sayHop(place, chain), hop: sayHop(loss.at, chain) };
  const clear = {
    ...place,
    event: 'deleted' as const,
    text: phrase('The answer of `{from}` made the browser forget every cookie of the site.', values),
  };
  const [first, ...rest] = storyOf(loss);
  const story = first?.event === 'stored' ? [first, clear, ...rest] : [clear, ...(first ? [first] : []), ...rest];
  return [
    draftOfLoss(context, loss, {
      confidence: isSeenGoing(context, loss, cleared) ? 'certain' : 'likely',
      place,
      reasons: ['deleted-earlier'],
      explanation: phrase(
        '`{name}` went with all other cookies before hop {hop}: the answer of `{from}` (hop {set}) has `Clear-Site-Data` with "cookies".',
        values,
      ),
      evidence: [
        ...requestLine(context, place),
        ...responseHeader(
          context,
          place,
          'clear-site-data',
          phrase('cookies of every host of the site, HttpOnly or not'),
        ),
        ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin)),
        ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
      ],
      story,
      remedies: remedies(name),
    }),
  ];
}

interface Cleared {
  readonly place: Place;
  readonly time: number;
}

/** The last response of the site, between the cookie's setting and the request that lacked it, that cleared cookies. */
function lastClear(context: CauseContext, loss: Loss): Cleared | undefined {
  const until = loss.leg.verdict.hop.times.start;
  // A cookie that was sent after it had survived it.
  const since = Math.max(loss.origin?.time ?? 0, loss.leg.before.usedAt ?? 0);
  let last: Cleared | undefined;
  for (const chain of context.trace.chains) {
    for (const hop of clearingHops(chain)) {
      const time = hop.times.headers ?? hop.times.end ?? hop.times.start;
      if (time < since || time > until || appOf(hop.request.url) !== loss.followed.app) continue;
      if (last === undefined || time >= last.time) last = { place: { chain: chain.id, hop: hop.index }, time };
    }
  }
  return last;
}

const clearing = new WeakMap<Chain, readonly Hop[]>();

/** Whose responses cleared cookies. Asked of all chains for each loss, so it is remembered. */
function clearingHops(chain: Chain): readonly Hop[] {
  let found = clearing.get(chain);
  if (found === undefined) {
    found = chain.hops.filter(
      ({ request, response }) =>
        response !== undefined && !response.fromCache && clearsCookies(response.headers, request.url),
    );
    clearing.set(chain, found);
  }
  return found;
}

/** The jar gives its own word for a cookie that was thrown out or whose time was over; one that was cleared is deleted. */
function isOtherwiseGone(context: CauseContext, loss: Loss): boolean {
  const cause = loss.kind === 'vanished' ? removalOf(context, loss)?.cause : undefined;
  return cause === 'evicted' || cause === 'expired';
}

/** In which the jar tells of what a response cleared. */
const soon = 2_000;

/**
 * Did the watched jar let the cookie go just then? Later a script or another tab may have taken it. In another site's page a
 * browser may clear that page's partition only.
 */
function isSeenGoing(context: CauseContext, loss: Loss, { place, time }: Cleared): boolean {
  if (verdictAt(context, place)?.sameSiteContext === 'cross-site') return false;
  const removal = loss.kind === 'vanished' ? removalOf(context, loss) : undefined;
  return removal !== undefined && removal.time >= time && removal.time - time <= soon;
}

/** Signing out on one host also signed out on another. */
function siblings(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain.id;
  for (const [hop, { hop: seen }] of context.chain.hops.entries()) {
    const { url, method } = seen.request;
    if (!isSignOut(url, method) || !clearsCookies(seen.response?.headers ?? [], url)) continue;
    const host = hostOf(url);
    const time = seen.times.headers ?? seen.times.end ?? seen.times.start;
    const gone = context.trace.jar.changes.find(
      ({ cookie, removed, by, time: then }) =>
        removed &&
        by === undefined &&
        then >= time &&
        then - time <= soon &&
        !coversHost(cookie, host) &&
        context.followups.some(
          ({ followed: { role, name, app } }) =>
            role === 'session' && name === cookie.name && app === appOfDomain(cookie.domain),
        ),
    )?.cookie;
    if (gone === undefined) continue;
    const place = { chain, hop };
    return [
      {
        severity: 'warning',
        confidence: context.trace.jar.observed ? 'certain' : 'likely',
        place,
        cookie: gone,
        followed: undefined,
        reasons: ['deleted-earlier'],
        explanation: phrase(
          '`{name}` of `{other}` went when the user signed out at `{host}` (hop {hop}): `Clear-Site-Data` means the whole site.',
          { host: clip(host), hop: sayHop(place, chain), name: gone.name, other: clip(gone.domain) },
        ),
        evidence: [...requestLine(context, place), ...responseHeader(context, place, 'clear-site-data')],
        story: [],
        remedies: remedies(gone.name),
      },
    ];
  }
  return [];
}

function remedies(name: string): readonly Remedy[] {
  return [
    {
      goal: phrase(
        'leave `"cookies"` (and `"*"`) out of `Clear-Site-Data`; expire `{name}` itself where it is meant to end',
        { name },
      ),
      change: { kind: 'keep', cookie: name },
    },
  ];
}
