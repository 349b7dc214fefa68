import type { Cookie, CookieVerdict, Hop, HopVerdict } from '../model.ts';
import { endingAt } from './ending.ts';
import type { Ending } from './ending.ts';
import type { Followed, Place, Sighting } from './followed.ts';
import { appOf, hostOf, lineValue, otherValuesOf, sightingOf, valueOf } from './followed.ts';
import type { Answer, Question } from './sign-in-state.ts';
import { isOutlived } from './outlived.ts';
import { lastOf, stateAnswered, stateAsked } from './sign-in-state.ts';
import {
  asksToSignIn,
  isRedirect,
  isSignInQuestion,
  isSignInStep,
  isSignOut,
  saysSignInFailed,
} from './place-of-sign-in.ts';

/** What is known of a followed cookie at one moment of the recording. Immutable. */
export interface History {
  /** Distinct values in the order in which they were seen; version 1 is the first. */
  readonly values: readonly string[];
  /** Versions that were given or confirmed by signing in. */
  readonly signedIn: readonly number[];
  /** The last `Set-Cookie` line for it. */
  readonly attempt: Attempt | undefined;
  /** The last line that the browser stored. */
  readonly stored: Attempt | undefined;
  /** The URL of the hop that last stored each version, and where. */
  readonly writers: Readonly<Record<number, Attempt>>;
  /** The user asked for the end of the session, and it was not set since. */
  readonly signedOut: boolean;
  /** Where it was last sent. */
  readonly lastSent: Place | undefined;
  /** When it was last sent or stored. */
  readonly usedAt: number | undefined;
  /** Places (origin and path) whose answer signed in. */
  readonly signInUrls: readonly string[];
  /** The last pages and answers to scripts that arrived whole, each with the version that its GET carried. */
  readonly welcome: readonly Welcome[];
  /** The last sign-ins that this application began at a provider, and the last answers that came back. */
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

export interface Welcome {
  readonly url: string;
  readonly version: number;
}

export interface Attempt {
  readonly place: Place;
  readonly url: string;
  readonly line: number;
  /** When the line came, and when its request left. */
  readonly time: number;
  readonly asked: number;
  /** The value that this request carried; 0: none. */
  readonly carried: number;
  /** Of a script's POST: the page that made it. */
  readonly page: string | undefined;
  readonly version: number;
  /** As the line would have it stored. */
  readonly cookie: Cookie | undefined;
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  /** Did the hop sign someone in? */
  readonly signsIn: boolean;
  /** Of a deletion: does the answer show that the server meant it? */
  readonly ending: Ending | undefined;
}

export const noHistory: History = {
  values: [],
  signedIn: [],
  attempt: undefined,
  stored: undefined,
  writers: {},
  signedOut: false,
  lastSent: undefined,
  usedAt: undefined,
  signInUrls: [],
  welcome: [],
  questions: [],
  answers: [],
};

/** The history after a hop; the same object when the hop says nothing of the cookie. */
export function advance(before: History, followed: Followed, place: Place, verdict: HopVerdict): History {
  const sighting = sightingOf(followed, verdict);
  const { url, method } = verdict.hop.request;
  let next = before;
  const carried = valueOf(sighting.sent) ?? valueOf(sighting.withheld);
  if (carried !== undefined)
    next = withValues(next, [carried, ...otherValuesOf([...sighting.sent, ...sighting.withheld])]);
  if (sighting.sent.length > 0) {
    next = { ...next, lastSent: place, usedAt: verdict.hop.times.start };
    if (isPage(verdict.hop)) next = withWelcome(next, { url, version: versionOf(next, carried ?? '') });
  }
  const signsIn = signsInWith(verdict);
  const now = verdict.hop.times.headers ?? verdict.hop.times.start;
  const ending = endingAt(verdict, sighting.lines);
  for (const { index, verdict: line } of sighting.lines) {
    if (line.outcome !== 'deleted') next = withValues(next, [lineValue(line)]);
    const version = line.outcome === 'deleted' ? 0 : versionOf(next, lineValue(line));
    const { cookie, outcome } = line;
    const page =
      verdict.hop.request.resourceType === 'fetch' && method === 'POST' ? verdict.hop.context.documentUrl : undefined;
    const asked = verdict.hop.times.start;
    const attempt: Attempt = {
      ...{ place, url, line: index, time: now, asked, page, version, cookie, outcome, ending },
      // What a form takes away signs nobody in.
      signsIn: signsIn && ending === undefined,
      carried: versionOf(next, valueOf(sighting.sent) ?? ''),
    };
    if (outcome !== 'deleted' || !isOutlived(verdict, sighting, next.stored?.cookie))
      next = { ...next, attempt: later(next.attempt, attempt) };
    if (line.outcome === 'stored') {
      const writers = { ...next.writers, [version]: attempt };
      next = { ...next, signedOut: false, stored: later(next.stored, attempt), usedAt: now, writers };
    }
    if (line.outcome !== 'deleted' && (signsIn || rotates(next, sighting.sent, verdict)))
      next = signedInWith(next, version);
  }
  if (signsIn && sighting.sent.length > 0 && sighting.lines.length === 0) {
    next = signedInWith(next, versionOf(next, valueOf(sighting.sent) ?? ''));
  }
  if (signsIn && next !== before && !next.signInUrls.includes(url))
    next = { ...next, signInUrls: [...next.signInUrls, url] };
  // A sign-out elsewhere on the site (another host's cookie) is the user's wish as well.
  if (isSignOut(url, method) && before.values.length > 0 && !next.signedOut) next = { ...next, signedOut: true };
  return appOf(url) === followed.app ? withSignIn(next, place, verdict, sighting) : next;
}

/** Remembers which sign-in was begun here, or which one's answer came. */
function withSignIn(history: History, place: Place, verdict: HopVerdict, { sent, withheld, lines }: Sighting): History {
  const [asked, answered] = [stateAsked(verdict), stateAnswered(verdict)];
  const { start, headers } = verdict.hop.times;
  let next = history;
  if (answered !== undefined)
    next = { ...next, answers: lastOf(next.answers, { place, state: answered, time: start }) };
  if (asked === undefined) return next;
  const line = lines.findLast(({ verdict: { outcome } }) => outcome === 'stored')?.verdict;
  const held = line === undefined ? (valueOf(sent) ?? valueOf(withheld) ?? '') : lineValue(line);
  const question = {
    place,
    state: asked,
    time: headers ?? start,
    version: versionOf(next, held),
    setHere: line !== undefined,
  };
  return { ...next, questions: lastOf(next.questions, question) };
}

/** More pages than this between two visits of one are another errand. */
const mostWelcomes = 100;

function withWelcome(history: History, one: Welcome): History {
  const { welcome } = history;
  if (welcome.some(({ url, version }) => url === one.url && version === one.version)) return history;
  return { ...history, welcome: [...welcome.slice(1 - mostWelcomes), one] };
}

/** A document, or an answer to a script, that a server gave whole. */
function isPage({ request, response }: Hop): boolean {
  const isAsked = ['main-frame', 'sub-frame', 'fetch'].includes(request.resourceType) && request.method === 'GET';
  return isAsked && response !== undefined && !response.fromCache && response.status >= 200 && response.status < 300;
}

/** A slow answer of an earlier request may have come last. */
function later(known: Attempt | undefined, attempt: Attempt): Attempt {
  return known !== undefined && known.time > attempt.time ? known : attempt;
}

/** 0 when the value was never seen. */
export function versionOf(history: History, value: string): number {
  return history.values.indexOf(value) + 1;
}

/**
 * Signing in shows as a form or an identity provider's answer that leads on (`isSignInStep`), or as a login URL that
 * redirects to somewhere else than to a question.
 */
export function signsInWith({ hop }: HopVerdict): boolean {
  if (isSignInStep(hop)) return true;
  const { url, method } = hop.request;
  if (!isRedirect(hop.response) || !asksToSignIn(url)) return false;
  // `/callback?error=access_denied`: the provider, or the user, said no.
  if (method === 'GET' && saysSignInFailed(url)) return false;
  const to = hop.response.redirectUrl;
  return !asksToSignIn(to) && !isSignInQuestion(to) && hostOf(to) !== '' && method !== 'HEAD';
}

/** A signed-in value that is replaced while the server goes on as before stays signed in. */
function rotates(history: History, sent: readonly CookieVerdict[], verdict: HopVerdict) {
  if (sent.length === 0 || isSignOut(verdict.hop.request.url, verdict.hop.request.method)) return false;
  const version = versionOf(history, valueOf(sent) ?? '');
  const { response } = verdict.hop;
  const out =
    response !== undefined && (response.status >= 400 || (isRedirect(response) && asksToSignIn(response.redirectUrl)));
  return history.signedIn.includes(version) && !out;
}

function withValues(history: History, values: readonly string[]): History {
  const fresh = values.filter((value) => !history.values.includes(value));
  return fresh.length === 0 ? history : { ...history, values: [...history.values, ...fresh] };
}

function signedInWith(history: History, version: number): History {
  return history.signedIn.includes(version) ? history : { ...history, signedIn: [...history.signedIn, version] };
}
