import { nodesOf } from './backend-nodes.ts';
import type { Leg } from './legs.ts';
import { isOwn, isWelcome } from './legs.ts';
import type { Candidate, Damage, Scene } from './loss.ts';
import { asksToReturn, isSilentQuestion, placeOf } from './place-of-sign-in.ts';

/** Time in which a page renews its token and asks again. */
const promptly = 15_000;
/** Idle times from which on many servers end a session, and users expect them to. */
const idle = 15 * 60_000;

/**
 * A 401 may mean one resource and not the session. Later requests say so: another page or script of the application is
 * welcome with the very same session, or the same request is, a moment later and with a renewed one.
 */
export function isRefuted(scene: Scene, leg: Leg, candidate: Candidate, { rebuffs }: Damage): boolean {
  if (rebuffs.length === 0 || rebuffs.some(({ rebuff }) => rebuff !== 'status')) return false;
  const welcome = scene.sequel.filter((next) => isOwn(next, scene.followed) && isWelcome(next));
  return welcome.some((next) => {
    const again = placeOf(next.verdict.hop.request.url) === placeOf(leg.verdict.hop.request.url);
    const same = next.step.request === 'sent' && next.step.versionBefore === leg.step.versionBefore;
    if (again) {
      const sent = next.step.request === 'sent' || scene.otherSessionSent(next);
      return sent && !(same && leg.step.request === 'sent') && timeBetween(leg, next) <= promptly;
    }
    return candidate.kind === 'refused' && leg.step.response === 'none' && same && !isOtherNode(leg, next);
  });
}

/** Sessions of several nodes look like that: known here, unknown there. */
function isOtherNode(leg: Leg, next: Leg): boolean {
  const there = nodesOf(next.verdict);
  return [...nodesOf(leg.verdict)].some(([by, node]) => (there.get(by) ?? node) !== node);
}

/**
 * Ways for a session to end that nobody would call a fault without knowing more: it was idle for long, its lifetime was over, a
 * click led to where the server takes it away, an identity provider was asked not to bother the user.
 */
export function isExcused({ verdict, before, step, redirected }: Leg, { kind, origin, signedIn }: Candidate): boolean {
  const { hop } = verdict;
  const { url } = hop.request;
  if (isSilentQuestion(url)) return true;
  const isClick = !redirected && hop.via !== 'http-redirect';
  if (kind === 'refused') {
    if (before.usedAt !== undefined && hop.times.start - before.usedAt >= idle) return true;
    return isClick && signedIn && step.response === 'deleted' && !asksToReturn(hop.response?.redirectUrl, url);
  }
  const expires = origin?.cookie?.expires;
  return kind === 'expired' && isClick && expires !== undefined && expires - origin!.time >= idle;
}

function timeBetween(a: Leg, b: Leg): number {
  return b.verdict.hop.times.start - a.verdict.hop.times.start;
}
