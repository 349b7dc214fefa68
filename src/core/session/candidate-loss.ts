import { sameCookie } from '../cookie/cookie-key.ts';
import type { NotSentReason, RejectedReason } from '../model.ts';
import type { Followed } from './followed.ts';
import { sightingOf } from './followed.ts';
import { endingAt } from './ending.ts';
import type { Ending } from './ending.ts';
import type { Attempt } from './history.ts';
import { versionOf } from './history.ts';
import { isUnusable } from './legs.ts';
import type { Leg } from './legs.ts';
import type { Candidate } from './loss.ts';
import { isNeutral, isSignInAnswer, isSignOut } from './place-of-sign-in.ts';
import { overtakenBy } from './overtaken.ts';
import { isMuddled } from './sign-in-clash.ts';
import { isTakenAsSignedIn } from './taken-as-signed-in.ts';
import { withheldCopies } from './withheld-copies.ts';

/**
 * How the session may have been lost at a hop: the request came without it, or with an older value, or (kind `refused`,
 * which every hop that carries a session is until its answer is read) it was sent. undefined where the cookie has no
 * business, after a sign-out, and where it was never set.
 */
export function candidateAt(followed: Followed, leg: Leg): Candidate | undefined {
  const { step, before, place, verdict } = leg;
  const { url, method } = verdict.hop.request;
  if (isSignOut(url, method) || isNeutral(url) || before.signedOut || !verdict.observed) return undefined;
  // A transaction cookie has one business: the page to which the identity provider returns.
  if (followed.role === 'transaction' && !isReturn(leg)) return undefined;
  const signedIn = isSignedIn(leg, step.versionBefore ?? 0);
  const at = { fault: place, origin: before.stored, reasons: step.reasons.filter(ofRequest(leg)), signedIn };
  // The browser refused a new value and still holds the old one.
  const { attempt } = before;
  const replacedInVain =
    attempt?.outcome === 'rejected' && attempt.version !== step.versionBefore ? rejection(attempt, at) : undefined;
  switch (step.request) {
    case 'other-site':
      return undefined;
    case 'not-sent':
      return replacedInVain ?? heldBack(followed, leg, at);
    case 'absent':
      return absence(followed, leg, at);
    case 'sent': {
      if (replacedInVain !== undefined) return replacedInVain;
      const missing = missingPart(followed, leg);
      if (missing !== undefined) return { ...at, kind: 'withheld', reasons: missing };
      const { sent, lines } = sightingOf(followed, verdict);
      const anySignedIn = sent.some(({ cookie }) => isSignedIn(leg, versionOf(before, cookie.value)));
      const missed = anySignedIn ? undefined : missedCopy(followed, leg);
      if (missed !== undefined) return { ...at, kind: 'withheld', reasons: missed, signedIn: true };
      if (isMeant(followed, endingAt(verdict, lines), anySignedIn)) return undefined;
      return followed.role === 'session' || isUnusable(leg)
        ? { ...at, kind: 'refused', signedIn: anySignedIn || isTakenAsSignedIn(followed, leg) }
        : undefined;
    }
  }
}

function heldBack(followed: Followed, leg: Leg, at: Omit<Candidate, 'kind'>): Candidate {
  const { before, verdict } = leg;
  const copies = withheldCopies(followed, verdict, before.stored);
  const reasons = [...new Set(copies.flatMap((copy) => copy.reasons))];
  const signedIn = copies.some(({ cookie }) => isSignedIn(leg, versionOf(before, cookie.value)));
  return { ...at, reasons, signedIn, kind: reasons.includes('expired') ? 'expired' : 'withheld' };
}

/** By its address, or as a form that another site's page posts: the address of the latter can be any page (WS-Federation). */
function isReturn({ verdict: { hop, sameSiteContext } }: Leg): boolean {
  return isSignInAnswer(hop.request.url) || sameSiteContext === 'same-site-lax-method-unsafe';
}

function absence(followed: Followed, leg: Leg, at: Omit<Candidate, 'kind'>): Candidate | undefined {
  const { before, step } = leg;
  const { attempt, stored } = before;
  const signedIn = stored !== undefined && before.signedIn.includes(stored.version);
  switch (attempt?.outcome) {
    case undefined:
      return undefined;
    case 'rejected':
      return rejection(attempt, at);
    case 'deleted':
      // The page that checks the transaction cookie also takes it away: that is its end, not its loss.
      if (followed.role === 'transaction' && isSignInAnswer(attempt.url) && !isMuddled(leg)) return undefined;
      if (isMeant(followed, attempt.ending, signedIn)) return undefined;
      return { ...at, kind: 'deleted', fault: attempt.place, signedIn: signedIn || attempt.signsIn };
    case 'stored':
      return { ...at, kind: step.reasons.includes('expired') ? 'expired' : 'vanished', signedIn };
  }
}

/** The server took it away on purpose: nothing was lost by mistake. */
function isMeant({ role }: Followed, ending: Ending | undefined, signedIn: boolean): boolean {
  return role === 'session' && (ending === 'session' || (ending === 'visit' && !signedIn));
}

/** Also where a slower answer of another request put a stranger's value in the place of a signed-in one. */
function isSignedIn({ before }: Leg, version: number): boolean {
  const overtaken = overtakenBy(before, before.writers[version]);
  return before.signedIn.includes(version) || (overtaken !== undefined && before.signedIn.includes(overtaken.version));
}

/** Why a chunk of a split session stayed behind while the others went; undefined when none did. */
function missingPart(followed: Followed, { verdict }: Leg): Candidate['reasons'] | undefined {
  const { sent, withheld } = sightingOf(followed, verdict);
  const names = new Set(sent.map(({ cookie }) => cookie.name));
  const part = withheld.find(({ cookie, reasons }) => !names.has(cookie.name) && !reasons.includes('expired'));
  return part?.reasons;
}

/** Why the copy that a sign-in stored stayed behind while another went, with which nobody signed in. */
function missedCopy(
  followed: Followed,
  { verdict, before: { attempt, stored } }: Leg,
): Candidate['reasons'] | undefined {
  const set = stored?.cookie;
  if (set === undefined || stored !== attempt || stored?.signsIn !== true) return undefined;
  const { sent, withheld } = sightingOf(followed, verdict);
  if (sent.some(({ cookie }) => cookie.value === set.value)) return undefined;
  return withheld.find(({ cookie, reasons }) => sameCookie(cookie, set) && !reasons.includes('expired'))?.reasons;
}

function rejection(attempt: Attempt, at: Omit<Candidate, 'kind'>): Candidate {
  return { ...at, kind: 'rejected', fault: attempt.place, origin: attempt, signedIn: attempt.signsIn };
}

/** A step also holds the reasons of its response; why the cookie was not sent is only in the request's. */
function ofRequest(leg: Leg): (reason: NotSentReason | RejectedReason) => boolean {
  const reasons = new Set<string>(leg.verdict.cookies.flatMap((cookie) => cookie.reasons));
  return (reason) => reasons.has(reason);
}
