import type { Cookie } from '../model.ts';
import { sightingOf } from './followed.ts';
import type { Followed } from './followed.ts';
import type { Leg } from './legs.ts';
import { asksToSignIn, isSignInQuestion } from './place-of-sign-in.ts';

/**
 * Nobody was seen to sign in with the value that this request carries, and yet the user had every reason to be known: the
 * very same request was answered with its page before, with the same value; or the value stands in the jar where a
 * signed-in one was, and no answer put it there.
 */
export function isTakenAsSignedIn(followed: Followed, leg: Leg): boolean {
  const { request } = leg.verdict.hop;
  if (asksToSignIn(request.url) || isSignInQuestion(request.url)) return false;
  // A page whose requests carry a token of their own does not ask with the cookie.
  if (request.headers?.some(({ name }) => name.toLowerCase() === 'authorization') === true) return false;
  return wasWelcome(leg) || isInPlaceOfSignedIn(followed, leg);
}

function wasWelcome({ before, step, verdict: { hop } }: Leg): boolean {
  return (
    hop.request.method === 'GET' &&
    before.welcome.some(({ url, version }) => url === hop.request.url && version === step.versionBefore)
  );
}

/** A script wrote it, an extension, or another tab's server: the session that the user had is overwritten. */
function isInPlaceOfSignedIn(followed: Followed, { before, step, verdict }: Leg): boolean {
  const { stored } = before;
  if (stored?.cookie === undefined || !before.signedIn.includes(stored.version)) return false;
  if (before.writers[step.versionBefore ?? 0] !== undefined) return false;
  const { sent } = sightingOf(followed, verdict);
  return sent.length === 1 && sent.every(({ cookie, inJar }) => inJar && isSameSlot(cookie, stored.cookie!));
}

function isSameSlot(a: Cookie, b: Cookie): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.path === b.path &&
    a.hostOnly === b.hostOnly &&
    JSON.stringify(a.partitionKey) === JSON.stringify(b.partitionKey) &&
    a.value !== b.value
  );
}
