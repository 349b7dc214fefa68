import type { HopVerdict } from '../model.ts';
import type { JudgedChain, Place } from './followed.ts';
import { appOf, hostOf } from './followed.ts';
import type { Attempt } from './history.ts';
import { isRedirect, isSignInAnswer, isSignInQuestion, placeOf } from './place-of-sign-in.ts';
import { asksProvider, namesHost, returnAddressOf } from './return-address.ts';
import { stateIn } from './sign-in-state.ts';
import type { Followup } from './track.ts';

/** A chain among those of its flow. */
export interface Flow {
  readonly chain: JudgedChain;
  readonly earlier: readonly JudgedChain[];
  /** Those that followed by themselves. */
  readonly later: readonly JudgedChain[];
  /** The followed cookies of a chain of the flow. */
  readonly followupsOf: (chain: JudgedChain) => readonly Followup[];
}

/** What a site began that ended on another one. */
export interface Origin {
  /** By way of a provider, or straight by a redirect. */
  readonly how: 'returned' | 'redirected';
  /** The redirect that asked the provider, or that left the site. */
  readonly place: Place;
  /** The session or transaction cookie that the browser held then. */
  readonly followup: Followup;
  /** The line that set it; undefined: it was there before the recording. */
  readonly attempt: Attempt | undefined;
  /** Did the redirect itself say where to return to? */
  readonly isNamed: boolean;
  /** Was someone signed in with the cookie already? */
  readonly signedIn: boolean;
}

interface Asked {
  readonly chain: JudgedChain;
  readonly place: Place;
  readonly from: string;
  /** The provider's URL. */
  readonly to: string;
}

/**
 * A provider's answer that reaches another site than the one that asked: the `state` is that of the question, or the question
 * named this very address. undefined where the same site asked, and where the visitor himself brought the address (a command
 * line tool, a launcher).
 */
export function returnElsewhere(flow: Flow, hop: number): Origin | undefined {
  const { url } = flow.chain.hops[hop]!.hop.request;
  if (!isSignInAnswer(url) || isSignInQuestion(url)) return undefined;
  const before = [...flow.earlier.flatMap((one) => stepsOf(one)), ...stepsOf(flow.chain).slice(0, hop)];
  const at = before.findLastIndex(({ verdict }) => isAskedBy(verdict, url));
  const step = before[at];
  const asked = step && askedAt(step);
  if (asked === undefined) return undefined;
  const app = appOf(url);
  if ([appOf(asked.from), appOf(asked.to), ''].includes(app)) return undefined;
  const address = returnAddressOf(asked.to);
  const visits = before.slice(0, at + 1).filter(({ verdict }) => appOf(verdict.hop.request.url) === appOf(asked.from));
  if (visits.some(({ verdict }) => namesHost(verdict.hop.request.url, hostOf(url)))) return undefined;
  // A second arrival says nothing new; and who was there on the way may be a broker that hands the `state` through.
  const between = before.slice(at + 1).map(({ verdict }) => verdict.hop.request.url);
  if (between.some((one) => appOf(one) === app)) return undefined;
  return heldAt(flow, asked, address !== undefined);
}

interface Step {
  readonly chain: JudgedChain;
  readonly place: Place;
  readonly verdict: HopVerdict;
}

function stepsOf(chain: JudgedChain): readonly Step[] {
  return chain.hops.map((verdict, hop) => ({ chain, place: { chain: chain.chain.id, hop }, verdict }));
}

function askedAt({ chain, place, verdict: { hop } }: Step): Asked | undefined {
  if (!isRedirect(hop.response)) return undefined;
  return { chain, place, from: hop.request.url, to: hop.response.redirectUrl };
}

/** Does the redirect ask for what comes back with this URL? */
function isAskedBy({ hop }: HopVerdict, answer: string): boolean {
  if (!isRedirect(hop.response) || !asksProvider(hop.response.redirectUrl)) return false;
  const question = hop.response.redirectUrl;
  const [asked, answered] = [stateIn(question), stateIn(answer)];
  if (asked !== undefined && answered !== undefined && asked !== answered) return false;
  const isSame = asked !== undefined && asked === answered;
  const address = returnAddressOf(question);
  if (address === undefined) return isSame;
  return placeOf(address.to) === placeOf(answer) || (isSame && appOf(address.to) === appOf(answer));
}

/** The cookie that the site wants to find again: one for this sign-in before the session, one just set before an older one. */
function heldAt({ followupsOf }: Flow, { chain, place, from }: Asked, isNamed: boolean): Origin | undefined {
  const held = followupsOf(chain).filter(({ followed, track: { role, steps } }) => {
    const { request, response, versionAfter } = steps[place.hop]!;
    const isThere = versionAfter !== undefined && (request === 'sent' || response === 'set' || response === 'renewed');
    return followed.app === appOf(from) && (role === 'session' || role === 'transaction') && isThere;
  });
  const followup = held.toSorted((a, b) => rank(a, place) - rank(b, place))[0];
  if (followup === undefined) return undefined;
  const { signedIn } = followup.before[place.hop]!;
  return {
    how: 'returned',
    place,
    followup,
    attempt: (followup.before[place.hop + 1] ?? followup.after).stored,
    isNamed,
    signedIn: signedIn.includes(followup.track.steps[place.hop]?.versionBefore ?? 0),
  };
}

function rank({ track }: Followup, { hop }: Place): number {
  const isFresh = ['set', 'renewed'].includes(track.steps[hop]?.response ?? '');
  return (track.role === 'transaction' ? 0 : 1) + (isFresh ? 0 : 2);
}
