import { leadsInside } from '../site/internal-host.ts';
import { hostOf } from './followed.ts';
import { refusedForSize } from './header-size.ts';
import type { History } from './history.ts';
import { signsInWith } from './history.ts';
import type { Leg } from './legs.ts';
import { isOwn, isWelcome } from './legs.ts';
import type { Loss, Scene } from './loss.ts';
import { asksToSignIn, isRedirect, isSignInAnswer, isSignInQuestion } from './place-of-sign-in.ts';
import { namesHost } from './return-address.ts';
import { isUnreachable } from './unreachable.ts';

/**
 * Losses of a session that is as good as ever, but did not get to its application: the redirect led past it, a cache
 * answered in its place, or the server refused the request without reading it. undefined: the hop is none of these.
 */
export function detourAt(scene: Scene, hop: number): Loss | undefined {
  const leg = scene.legs[hop];
  if (leg === undefined || leg.before.signedOut || leg.chain.kind === 'other') return undefined;
  const known = leg.before.stored !== undefined || leg.before.lastSent !== undefined;
  return (known ? (astray(scene, hop, leg) ?? cached(scene, leg)) : undefined) ?? unread(scene, leg);
}

/** A redirect to a host or port that only the server's own network knows, from where nothing led back. */
function astray(scene: Scene, hop: number, leg: Leg): Loss | undefined {
  const from = scene.legs[hop - 1];
  if (from === undefined || leg.verdict.hop.via !== 'http-redirect' || !isOwn(from, scene.followed)) return undefined;
  const [source, target] = [from.verdict.hop.request.url, leg.verdict.hop.request.url];
  const inside = leadsInside(hostOf(source), hostOf(target));
  if (!inside && !isOtherPort(source, target)) return undefined;
  if (isSignInAnswer(target) || isSignInQuestion(target) || isAskedFor(scene, hop, target)) return undefined;
  const rest = scene.legs.slice(hop);
  if (inside && rest.some((next) => isOwn(next, scene.followed))) return undefined;
  const failed = isUnreachable(rest.at(-1)!.verdict.hop.failure);
  const rebuff = inside ? rest.find(isRefusedThere) : undefined;
  if (!failed && rebuff === undefined) return undefined;
  const signedIn = isSignedIn(leg.before) || signsInWith(from.verdict);
  return {
    ...lossOf(scene, leg),
    kind: 'astray',
    fault: from.place,
    reasons: inside ? ['domain-mismatch'] : [],
    signedIn,
    rebuffs: rebuff === undefined ? [] : [{ leg: rebuff, rebuff: 'asks-to-sign-in' }],
    strength: signedIn ? 'strong' : 'weak',
  };
}

/** The same host and scheme, with a port where the visitor had none: `https://app.test:8080/`. */
function isOtherPort(source: string, target: string): boolean {
  if (hostOf(source) !== hostOf(target) || hostOf(source) === '') return false;
  const [from, to] = [new URL(source), new URL(target)];
  return from.port === '' && to.port !== '';
}

/** The visitor's own request named that host: `redirect_uri=http://localhost:3000/`, a command line tool that signs in. */
function isAskedFor({ legs, earlier }: Scene, hop: number, target: string): boolean {
  const host = hostOf(target);
  return (
    [...earlier, ...legs.slice(0, hop)].some(({ verdict }) => namesHost(verdict.hop.request.url, host)) &&
    hostOf(legs[hop - 1]!.verdict.hop.request.url) !== host
  );
}

function isRefusedThere({ verdict }: Leg): boolean {
  const { request, response } = verdict.hop;
  if (response === undefined) return false;
  if (isRedirect(response)) return asksToSignIn(response.redirectUrl);
  return [401, 403, 419, 440].includes(response.status) || asksToSignIn(request.url);
}

/**
 * A cache of the browser answered with the redirect to the sign-in that was right before the user signed in: the flow shows
 * how the server gave it to a stranger. Where it does not, the redirect may be what the application always answers.
 */
function cached(scene: Scene, leg: Leg): Loss | undefined {
  const { response, marks } = leg.verdict.hop;
  if (!marks.some(({ kind }) => kind === 'cached-redirect' || kind === 'cached-response')) return undefined;
  if (!isRedirect(response) || !asksToSignIn(response.redirectUrl) || leg.step.request === 'other-site')
    return undefined;
  if (!isSignedIn(leg.before) || !wasGiven(scene, leg, response.redirectUrl)) return undefined;
  const last = scene.legs.at(-1)!;
  if (last !== leg && isWelcome(last) && last.step.request === 'sent') return undefined;
  return {
    ...lossOf(scene, leg),
    kind: 'cached',
    reasons: ['cached-response'],
    signedIn: true,
    rebuffs: [{ leg, rebuff: 'asks-to-sign-in' }],
    strength: 'strong',
  };
}

function wasGiven({ earlier, legs }: Scene, { verdict, place }: Leg, to: string): boolean {
  return [...earlier, ...legs.slice(0, place.hop)].some(
    ({ verdict: { hop }, before }) =>
      hop.request.url === verdict.hop.request.url &&
      hop.response?.redirectUrl === to &&
      !hop.response.fromCache &&
      before.stored === undefined,
  );
}

function unread(scene: Scene, leg: Leg): Loss | undefined {
  if (leg.step.request !== 'sent' || !leg.verdict.observed || !isOwn(leg, scene.followed)) return undefined;
  if (refusedForSize(leg.verdict.hop) === undefined) return undefined;
  // Of a crowd of leftovers and one session it is the session that matters.
  if (scene.followed.role === 'transaction' && scene.otherSessionSent(leg)) return undefined;
  return {
    ...lossOf(scene, leg),
    kind: 'unread',
    reasons: [],
    signedIn: isSignedIn(leg.before),
    rebuffs: [{ leg, rebuff: 'status' }],
    strength: leg.chain.kind === 'fetch' ? 'weak' : 'strong',
  };
}

function lossOf({ followed }: Scene, leg: Leg) {
  return { followed, at: leg.place, leg, fault: leg.place, origin: leg.before.stored, overwritten: false } as const;
}

function isSignedIn({ stored, signedIn }: History): boolean {
  return stored === undefined ? signedIn.length > 0 : signedIn.includes(stored.version);
}
