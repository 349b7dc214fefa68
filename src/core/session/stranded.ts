import { leadsInside } from '../site/internal-host.ts';
import type { Followed, JudgedChain, Place } from './followed.ts';
import { appOf, hostOf } from './followed.ts';
import { nobodyOf } from './foreign-answer.ts';
import { noHistory, signsInWith } from './history.ts';
import { knownName } from './known-name.ts';
import type { Leg } from './legs.ts';
import { isOwn, isWelcome, legsOf, rebuffOf } from './legs.ts';
import { looksRandom } from './looks-random.ts';
import type { Loss } from './loss.ts';
import { isRedirect, isSignInQuestion, placeOf } from './place-of-sign-in.ts';
import { returnElsewhere } from './return-elsewhere.ts';
import type { Flow, Origin } from './return-elsewhere.ts';
import { track } from './track.ts';
import type { Followup } from './track.ts';

/** A session that is as good as ever, on a site that the flow left for another one. */
export interface Stranded {
  readonly loss: Loss;
  /** The session's way along the chain, which may not touch its site at all. */
  readonly followup: Followup;
}

/**
 * Where a flow began on one site and was refused on another, which no cookie of the first one ever reaches: the provider
 * returned there, or the redirect after the sign-in led there. undefined where the other site makes the user welcome.
 */
export function findStranded(flow: Flow): Stranded | undefined {
  const { chain } = flow.chain;
  if (chain.kind !== 'navigation') return undefined;
  for (const hop of flow.chain.hops.keys()) {
    const origin = returnElsewhere(flow, hop) ?? signedInElsewhere(flow, hop);
    const stranded = origin && refusedThere(flow, hop, origin);
    if (stranded !== undefined) return stranded;
  }
  return undefined;
}

function refusedThere(flow: Flow, hop: number, origin: Origin): Stranded | undefined {
  const app = appOf(flow.chain.hops[hop]!.hop.request.url);
  const nobody = nobodyOf(app);
  const there = [flow.chain, ...flow.later].flatMap((one) => legsOf(one, track(nobody, one, noHistory)));
  const own = there.filter((leg) => isOwn(leg, nobody));
  const at = own.find(({ place }) => place.chain === flow.chain.chain.id && place.hop === hop);
  const rebuff = at && rebuffOf(at, visited(flow, app));
  if (at === undefined || rebuff === undefined) return undefined;
  if (origin.how === 'redirected' && !isAskedAgain(at)) return undefined;
  // It began anew there, and ended well.
  if ([own.at(-1)!, there.at(-1)!].some((last) => last !== at && isWelcome(last))) return undefined;
  const followup = alongChain(flow, origin.followup.followed);
  const leg = legsOf(flow.chain, followup)[hop]!;
  if (leg.before.signedOut) return undefined;
  return {
    followup,
    loss: {
      followed: followup.followed,
      kind: 'stranded',
      at: leg.place,
      leg,
      fault: origin.place,
      origin: origin.attempt,
      reasons: ['domain-mismatch'],
      signedIn: origin.signedIn,
      rebuffs: [{ leg: at, rebuff }],
      overwritten: false,
      strength: isStrong(origin, at) ? 'strong' : 'weak',
    },
  };
}

/** A launcher's own session may be signed in long before, and a page of another site may ask for a sign-in of its own. */
function isStrong({ how, isNamed, signedIn, followup }: Origin, { verdict }: Leg): boolean {
  if (how === 'returned') return isNamed && !signedIn;
  const { response } = verdict.hop;
  return isRedirect(response) && appOf(response.redirectUrl) === followup.followed.app;
}

/** Asked by the other site to sign in, with the means of that site alone: not by way of a provider, which may know the user. */
function isAskedAgain({ verdict }: Leg): boolean {
  const { response } = verdict.hop;
  return isRedirect(response) && !isSignInQuestion(response.redirectUrl);
}

function visited({ chain, earlier }: Flow, app: string): ReadonlySet<string> {
  const urls = [...earlier, chain].flatMap(({ hops }) => hops.map(({ hop }) => hop.request.url));
  return new Set(urls.filter((url) => appOf(url) === app).map((url) => placeOf(url) ?? ''));
}

function alongChain({ chain, earlier, followupsOf }: Flow, followed: Followed): Followup {
  const isIt = (one: Followup) => one.followed.name === followed.name && one.followed.app === followed.app;
  const known = followupsOf(chain).find(isIt);
  if (known !== undefined) return known;
  const last = earlier.flatMap((one) => followupsOf(one).filter(isIt)).at(-1);
  return track(followed, chain, last?.after ?? noHistory);
}

/** The answer that signed in and set the session leads to another site, with nothing in the URL to tell who comes. */
function signedInElsewhere({ chain, followupsOf }: Flow, hop: number): Origin | undefined {
  const [from, to] = [chain.hops[hop - 1], chain.hops[hop]!];
  if (from === undefined || to.hop.via !== 'http-redirect' || !signsInWith(from)) return undefined;
  const [source, target] = [from.hop.request.url, to.hop.request.url];
  if (appOf(source) === appOf(target) || appOf(target) === '' || leadsInside(hostOf(source), hostOf(target)))
    return undefined;
  if (!isBare(target) || !isBare(from.hop.response?.redirectUrl ?? '') || to.cookies.some(isKnownThere))
    return undefined;
  const place: Place = { chain: chain.chain.id, hop: hop - 1 };
  const followup = followupsOf(chain).find(
    ({ followed, track: { role, steps } }) =>
      role === 'session' &&
      followed.app === appOf(source) &&
      ['set', 'renewed'].includes(steps[hop - 1]?.response ?? ''),
  );
  const attempt = (followup?.before[hop] ?? followup?.after)?.stored;
  if (followup === undefined || attempt?.place.hop !== place.hop || attempt.place.chain !== place.chain)
    return undefined;
  return { how: 'redirected', place, followup, attempt, isNamed: false, signedIn: true };
}

/** Whoever comes with a cookie of that site may be known there by other means. */
function isKnownThere({ cookie, outcome }: JudgedChain['hops'][number]['cookies'][number]): boolean {
  const role = knownName(cookie.name)?.role;
  return outcome === 'sent' && (role === undefined ? looksRandom(cookie.value) : ['session', 'idp'].includes(role));
}

/** Nothing in it looks like a token, a ticket or a signature. */
function isBare(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { searchParams, pathname, hash, username } = new URL(url);
  const tells = /code|ticket|token|jwt|assert|saml|auth|sess|sid|sso|key|sig|nonce|hash|hmac|otp|login|secret/i;
  return (
    username === '' &&
    hash.length < 16 &&
    !pathname.split('/').some(looksRandom) &&
    [...searchParams].every(([name, value]) => !tells.test(name) && !looksRandom(value))
  );
}
