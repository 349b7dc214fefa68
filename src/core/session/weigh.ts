import { appOf, hostOf, isAlias } from './followed.ts';
import type { Attempt } from './history.ts';
import { signsInWith } from './history.ts';
import type { Leg } from './legs.ts';
import { isWelcome, rebuffOf } from './legs.ts';
import type { Candidate, Damage, Scene } from './loss.ts';
import { asksToSignIn, isRedirect, isSignInAnswer, isSignInQuestion, placeOf } from './place-of-sign-in.ts';
import { isSentInVain } from './sent-in-vain.ts';

export interface Question {
  readonly scene: Scene;
  readonly leg: Leg;
  readonly candidate: Candidate;
  /** The application's hops from `leg` on, later chains of the flow included. */
  readonly rest: readonly Leg[];
  /** Places that the flow visited before `leg`. */
  readonly places: ReadonlySet<string>;
}

/** A form with name and password needs no session to succeed; an identity provider's answer needs the one that asked. */
function isPlainSignIn({ verdict }: Leg): boolean {
  return signsInWith(verdict) && !isSignInAnswer(verdict.hop.request.url);
}

/** Did it matter that this request came without the session? undefined: nothing shows it. */
export function weighRequest(question: Question): Damage | undefined {
  const { leg, candidate, rest } = question;
  if (!isExpected(question) || isPlainSignIn(leg)) return undefined;
  // Nothing is lost with a cookie whose time was over anyway.
  const overwritten = candidate.kind !== 'expired' && isOverwritten(leg);
  const rebuffs = rebuffsOf(question);
  if (overwritten && candidate.signedIn && !signsInWith(leg.verdict))
    return { rebuffs, overwritten, strength: 'strong' };
  // The page after may well arrive whole: it is of the new session, and what the old one held is gone.
  if (overwritten && isInUse(question) && !signsInWith(leg.verdict))
    return { rebuffs, overwritten, strength: holdsWork(question) ? 'strong' : 'weak' };
  if (isHealed(question)) return undefined;
  if (isSentInVain(question.scene.followed, leg, candidate, rebuffs))
    return mayHaveFailedSilently(question) ? { rebuffs, overwritten, strength: 'weak' } : undefined;
  if (rebuffs.length > 0) {
    const sibling = leg.chain.kind === 'fetch' && candidate.reasons.includes('domain-mismatch');
    if (!sibling && isStrong(question, rebuffs)) return { rebuffs, overwritten, strength: 'strong' };
    if (isEmbedded(leg) && rebuffs.every(({ rebuff }) => rebuff === 'goes-back')) return undefined;
    const mayMatter = candidate.kind === 'withheld' || (candidate.kind === 'rejected' && leg.chain.kind === 'fetch');
    return mayMatter && rest.length > 0 ? { rebuffs, overwritten, strength: 'weak' } : undefined;
  }
  return isDirect(question) ? { rebuffs, overwritten, strength: 'strong' } : undefined;
}

/** An answer of an identity provider, read without the session that asked for it: it may lead on as if nothing had happened. */
function mayHaveFailedSilently({ scene, leg, candidate, rest }: Question): boolean {
  if (!isSignInAnswer(leg.verdict.hop.request.url)) return false;
  if (scene.followed.role === 'transaction') return true;
  return !candidate.signedIn && !rest.slice(1).some(({ verdict }) => isSignInAnswer(verdict.hop.request.url));
}

function rebuffsOf({ rest, places }: Question): Damage['rebuffs'] {
  const seen = new Set(places);
  const found: { readonly leg: Leg; readonly rebuff: NonNullable<ReturnType<typeof rebuffOf>> }[] = [];
  for (const next of rest) {
    const rebuff = rebuffOf(next, seen);
    if (rebuff !== undefined) found.push({ leg: next, rebuff });
    seen.add(placeOf(next.verdict.hop.request.url) ?? '');
  }
  return found;
}

/**
 * Should this request have carried the cookie? Another directory or another host may be another application, so they count
 * only when the same flow set the cookie, or when the same host is meant, or when the answer leads back to where the user signed in.
 */
function isExpected(question: Question): boolean {
  const { scene, leg, candidate } = question;
  const { origin, reasons } = candidate;
  const elsewhere = reasons.includes('domain-mismatch') || reasons.includes('not-on-path');
  const isScript = leg.chain.kind === 'fetch';
  if (!elsewhere)
    return (
      !isScript ||
      candidate.signedIn ||
      (candidate.kind === 'rejected' && origin !== undefined && isOfSamePage(question, origin))
    );
  if (origin === undefined) return isSentToSignIn(question);
  if (isScript) return isOfSamePage(question, origin);
  const { url } = leg.verdict.hop.request;
  if (reasons.includes('domain-mismatch') && isAlias(hostOf(origin.url), hostOf(url))) return true;
  const flow = [...scene.earlier, ...scene.legs];
  if (reasons.includes('domain-mismatch') && isProvidersOwn(flow, question, origin)) return false;
  return flow.some(({ place }) => place.chain === origin.place.chain) || (candidate.signedIn && leadsBack(question));
}

/** The host that set it got it, and answered this host's question with it: a provider's session, which is for nobody else. */
function isProvidersOwn(flow: readonly Leg[], { leg, rest }: Question, { url }: Attempt): boolean {
  return [...flow, ...rest].some(({ step, verdict: { hop } }) => {
    const to = isRedirect(hop.response) ? hop.response.redirectUrl : '';
    const isAsked = hostOf(hop.request.url) === hostOf(url) && isSignInQuestion(hop.request.url);
    const isAnswered = isSignInAnswer(to) && hostOf(to) === hostOf(leg.verdict.hop.request.url);
    return isAsked && isAnswered && step.request === 'sent';
  });
}

/** A page signed in with a script and goes on asking: what it asks next is the same application. */
function isOfSamePage({ scene, leg }: Question, { page }: Attempt): boolean {
  const { context, request } = leg.verdict.hop;
  const bearer = request.headers?.some(({ name }) => name.toLowerCase() === 'authorization') === true;
  if (page === undefined || bearer || scene.otherSessionSent(leg)) return false;
  return hostOf(page) === hostOf(context.documentUrl ?? '');
}

/** The server leads to a sign-in page that does get the cookie: it is the session of that sign-in. */
function isSentToSignIn({ leg, rest }: Question): boolean {
  const next = rest[1];
  const sent = next?.chain === leg.chain && next.place.hop === leg.place.hop + 1 && next.step.request === 'sent';
  return sent && asksToSignIn(next.verdict.hop.request.url);
}

function leadsBack({ leg, rest }: Question): boolean {
  const signInPlaces = new Set(leg.before.signInUrls.map(placeOf));
  return rest.some(({ verdict }) => {
    const { response } = verdict.hop;
    return isRedirect(response) && signInPlaces.has(placeOf(response.redirectUrl));
  });
}

function isStrong({ scene, leg, candidate }: Question, rebuffs: Damage['rebuffs']): boolean {
  const { url, method } = leg.verdict.hop.request;
  // A transaction cookie is only ever looked for at the provider's answer.
  if (candidate.signedIn || isSignInAnswer(url) || scene.followed.role === 'transaction') return true;
  // In another site's frame one round is how trackers find out whether cookies work.
  const rounds = rebuffs.filter(({ rebuff }) => rebuff === 'goes-back').length;
  if (rounds > (isEmbedded(leg) ? 1 : 0)) return true;
  // The answer to the sign-in form was a page that went on by itself.
  const { origin } = candidate;
  if (leg.redirected && origin?.place.chain === leg.chain.after && origin !== undefined && asksToSignIn(origin.url))
    return true;
  return leg.chain.kind !== 'fetch' && method === 'POST' && rebuffs.some(({ rebuff }) => rebuff === 'status');
}

function isEmbedded({ verdict }: Leg): boolean {
  return !verdict.hop.context.isTopLevelNavigation && verdict.sameSiteContext === 'cross-site';
}

/** The last page arrived whole, and a session went with its request: the application recovered. */
export function isHealed({ scene, leg, rest }: Question): boolean {
  const last = rest.filter(({ chain }) => chain.kind === leg.chain.kind).at(-1);
  if (last === undefined || last === leg) return false;
  return isWelcome(last) && (last.step.request === 'sent' || scene.otherSessionSent(last));
}

/** A redirect signed in with this cookie, and the request it leads to came without, as all after it. */
function isDirect({ scene, leg, candidate, rest }: Question): boolean {
  const { origin, kind } = candidate;
  if (origin === undefined || !origin.signsIn || kind === 'vanished') return false;
  if (origin.place.chain !== leg.place.chain || leg.chain.kind === 'fetch') return false;
  if (!isAlias(hostOf(origin.url), hostOf(leg.verdict.hop.request.url))) return false;
  return !rest.some((next) => (next.step.request === 'sent' && kind !== 'rejected') || scene.otherSessionSent(next));
}

/** The jar held the session, the server had got it before, and this page's request came without it. */
function isInUse({ scene, leg, candidate }: Question): boolean {
  const { context } = leg.verdict.hop;
  const used = scene.followed.role === 'session' && leg.before.lastSent !== undefined;
  return candidate.kind === 'withheld' && used && context.isTopLevelNavigation;
}

/** Nobody signed in, but a form went with the session (a basket, say), or the server sent its visitor away with it: to pay, to confirm. */
function holdsWork({ scene, leg }: Question): boolean {
  const version = leg.step.versionBefore;
  const before = [...scene.earlier, ...scene.legs.slice(0, leg.place.hop)];
  return before.some(({ step, verdict: { hop } }) => {
    if (step.request !== 'sent' || step.versionAfter !== version) return false;
    const to = isRedirect(hop.response) ? hop.response.redirectUrl : undefined;
    return hop.request.method !== 'GET' || (to !== undefined && appOf(to) !== appOf(hop.request.url));
  });
}

/** The answer put another session in the place of the one that the jar held. */
export function isOverwritten({ step, verdict }: Leg): boolean {
  return (
    step.response === 'renewed' &&
    verdict.setCookies.some(
      ({ outcome, replaced, cookie }) =>
        outcome === 'stored' && replaced !== undefined && replaced.value !== cookie?.value,
    )
  );
}
