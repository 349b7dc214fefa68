import type { Chain, HopVerdict, TrackStep } from '../model.ts';
import { parseUrl } from '../site/parse-url.ts';
import type { Followed, JudgedChain, Place } from './followed.ts';
import { appOf } from './followed.ts';
import type { History } from './history.ts';
import { otherSpellingAt } from './other-spelling.ts';
import {
  asksToSignIn,
  isNeutral,
  isRedirect,
  isSignInAnswer,
  isLinking,
  isSignInPage,
  isSignInQuestion,
  placeOf,
  saysSignInFailed,
} from './place-of-sign-in.ts';
import { returnAddressOf } from './return-address.ts';
import { isMuddled } from './sign-in-clash.ts';
import type { Followup } from './track.ts';

/** A hop as a followed cookie lived through it. */
export interface Leg {
  readonly place: Place;
  readonly chain: Chain;
  readonly verdict: HopVerdict;
  /** Of the followed cookie. */
  readonly name: string;
  readonly role: Followed['role'];
  readonly step: TrackStep;
  readonly before: History;
  /** Reached by a redirect of a server or a page, not by the user's click. */
  readonly redirected: boolean;
}

export function legsOf(chain: JudgedChain, followup: Followup): readonly Leg[] {
  return chain.hops.map((verdict, hop) => ({
    place: { chain: chain.chain.id, hop },
    chain: chain.chain,
    verdict,
    name: followup.followed.name,
    role: followup.followed.role,
    step: followup.track.steps[hop]!,
    before: followup.before[hop]!,
    redirected: redirects.has(verdict.hop.via),
  }));
}

const redirects = new Set(['http-redirect', 'internal-redirect', 'meta-refresh', 'script', 'client-redirect']);

/** Hops of the cookie's application that load a document or answer a script, and that reached a server (which an internal redirect never does). */
export function isOwn(leg: Leg, followed: Followed): boolean {
  const { hop } = leg.verdict;
  return (
    appOf(hop.request.url) === followed.app &&
    leg.chain.hops[leg.place.hop + 1]?.via !== 'internal-redirect' &&
    leg.chain.kind !== 'other' &&
    // A preflight never carries cookies (Fetch, "CORS-preflight fetch").
    hop.request.method !== 'OPTIONS' &&
    !hop.marks.some(({ kind }) => kind === 'cached-redirect' || kind === 'cached-response')
  );
}

/** How a hop shows that the server takes the user for a stranger. */
export type Rebuff =
  /** Redirects to a sign-in page, or is one after a redirect. */
  | 'asks-to-sign-in'
  /** Sends the user to the identity provider. */
  | 'asks-provider'
  /** Redirects to where the chain was before. */
  | 'goes-back'
  /** 401, 419, 440; 403 and 400 where the request came without the cookie. */
  | 'status';

/** What a leg's answer says; `earlier` are the places that the flow visited before it. */
export function rebuffOf(leg: Leg, earlier: ReadonlySet<string>): Rebuff | undefined {
  const { hop } = leg.verdict;
  const { response } = hop;
  if (response === undefined)
    return /TOO_MANY_REDIRECTS|REDIRECT_LOOP/.test(hop.failure ?? '') ? 'goes-back' : undefined;
  if (isRedirect(response)) {
    const to = response.redirectUrl;
    if (saysOtherFailed(hop.request.url, to)) return undefined;
    const isForeign = appOf(to) !== appOf(hop.request.url);
    if (isForeign && !leg.redirected && (isLinking(hop.request.url) || isForAnother(hop.request.url, to)))
      return undefined;
    if (asksToSignIn(to)) return isUpgrade(hop.request.url, to) ? undefined : 'asks-to-sign-in';
    if (isForeign) return isSignInQuestion(to) ? 'asks-provider' : undefined;
    return earlier.has(placeOf(to) ?? '') ? 'goes-back' : undefined;
  }
  if ([401, 419, 440].includes(response.status)) return 'status';
  if ([400, 403].includes(response.status))
    return leg.step.request === 'sent' && !isUnusable(leg) ? undefined : 'status';
  // The page to which the provider returns fails without the state it needs, each framework with a status of its own.
  if (isSignInAnswer(hop.request.url) && response.status >= 400 && response.status !== 404)
    return leg.step.request === 'sent' && !isUnusable(leg) ? undefined : 'status';
  return leg.redirected && asksToSignIn(hop.request.url) ? 'asks-to-sign-in' : undefined;
}

/** A launcher, which begins the sign-in of another site: its own session is not in question. */
function isForAnother(from: string, question: string): boolean {
  const address = returnAddressOf(question);
  return address !== undefined && appOf(address.to) !== appOf(from);
}

/** The cookie went along, and cannot have helped: it is of another sign-in, or not of the name that the server looks for. */
export function isUnusable(leg: Leg): boolean {
  return isMuddled(leg) || otherSpellingAt(leg.verdict, leg.name) !== undefined;
}

/** `/cart?error=card_declined`: something failed, but nobody was signing in, and nobody is asked to. */
export function saysOtherFailed(from: string, to: string): boolean {
  if (!saysSignInFailed(to) || isSignInPage(to) || asksToSignIn(from) || isSignInAnswer(from)) return false;
  return !(URL.canParse(to) && /log|sign|sess|auth|state|expire|token/i.test(new URL(to).search));
}

/** The same page under another scheme, host or with a slash more: no rebuff, a tidy-up. */
function isUpgrade(from: string, to: string): boolean {
  const [before, after] = [from, to].map((url) => parseUrl(url)?.pathname.replace(/\/$/, ''));
  return before !== undefined && before === after;
}

/** A page that arrived whole and does not ask to sign in. */
export function isWelcome(leg: Leg): boolean {
  const { hop } = leg.verdict;
  const { response } = hop;
  return (
    response !== undefined &&
    !isRedirect(response) &&
    response.status < 400 &&
    !asksToSignIn(hop.request.url) &&
    !isNeutral(hop.request.url)
  );
}
