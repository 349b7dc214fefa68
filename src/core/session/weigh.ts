import { hostOf, isAlias, sightingOf } from './followed.ts';
import type { Attempt } from './history.ts';
import { signsInWith } from './history.ts';
import type { Leg } from './legs.ts';
import { isWelcome, rebuffOf } from './legs.ts';
import type { Candidate, Damage, Scene } from './loss.ts';
import {
  asksToSignIn,
  isRedirect,
  isSignInAnswer,
  isSignInPage,
  placeOf,
  saysSignInFailed,
} from './place-of-sign-in.ts';
import { valueShape } from './value-shape.ts';

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
  if (isHealed(question)) return undefined;
  if (rebuffs.length > 0) {
    const sibling = leg.chain.kind === 'fetch' && candidate.reasons.includes('domain-mismatch');
    if (!sibling && isStrong(question, rebuffs)) return { rebuffs, overwritten, strength: 'strong' };
    if (isEmbedded(leg) && rebuffs.every(({ rebuff }) => rebuff === 'goes-back')) return undefined;
    const mayMatter = candidate.kind === 'withheld' || (candidate.kind === 'rejected' && leg.chain.kind === 'fetch');
    return mayMatter && rest.length > 0 ? { rebuffs, overwritten, strength: 'weak' } : undefined;
  }
  return isDirect(question) ? { rebuffs, overwritten, strength: 'strong' } : undefined;
}

/**
 * Does the answer to a request that carried the session treat the user as a stranger? A redirect to the sign-in page alone
 * proves it only for a session that was signed in; else the server must also have given a new id, or taken the old one away.
 */
export function weighRefusal(question: Question): Damage | undefined {
  const { scene, leg, candidate, places } = question;
  const { url, method } = leg.verdict.hop.request;
  if (signsInWith(leg.verdict) || saysSignInFailed(url) || isForeign(leg)) return undefined;
  // A form that leads back to the form: wrong password, most likely.
  if (method === 'POST' && asksToSignIn(url) && !candidate.signedIn) return undefined;
  // A sign-in page that arrives is no refusal: what led to it is, and that may be a cache or a hop that nobody saw.
  const isPage = !isRedirect(leg.verdict.hop.response) && isSignInPage(url) && leg.verdict.hop.response?.status === 200;
  const own = isPage ? undefined : rebuffOf(leg, places);
  const next = own === undefined ? refusalInNextChain(question) : undefined;
  const rebuffs = own === undefined ? (next ?? []) : [{ leg, rebuff: own }];
  if (rebuffs.length === 0 || isHealed(question)) return undefined;
  const overwritten = isOverwritten(leg);
  if (candidate.signedIn) return { rebuffs, overwritten, strength: 'strong' };
  if (isSignInAnswer(url) && leg.before.stored !== undefined) return { rebuffs, overwritten, strength: 'strong' };
  if (isAmbiguous(scene, leg)) return { rebuffs, overwritten, strength: 'strong' };
  if (!isUnknownToServer(leg)) return undefined;
  const setInFlow = scene.legs.some(({ place }) => place.chain === leg.before.stored?.place.chain);
  return { rebuffs, overwritten, strength: setInFlow && leg.before.stored !== undefined ? 'strong' : 'weak' };
}

/** Cookies do not know ports: another server of the host also gets the session, and rightly knows nothing of it. */
function isForeign({ before, verdict, step }: Leg): boolean {
  const origins = Object.values(before.writers).map((writer) => new URL(writer.url).origin);
  const own = new URL(verdict.hop.request.url).origin;
  return before.writers[step.versionBefore ?? 0] !== undefined && !origins.includes(own) && isSameHost(origins, own);
}

function isSameHost(origins: readonly string[], own: string): boolean {
  return origins.some((origin) => hostOf(origin) === hostOf(own) && new URL(origin).protocol === new URL(own).protocol);
}

/** A page that sends its visitor on to the sign-in page with a script or a meta refresh. */
function refusalInNextChain({ scene, leg, places }: Question): Damage['rebuffs'] | undefined {
  const last = scene.legs.at(-1);
  const next = scene.later[0];
  if (last !== leg || next?.redirected !== true || !isAnswerTo(leg, next)) return undefined;
  const rebuff = rebuffOf(next, places);
  return rebuff === 'asks-to-sign-in' ? [{ leg: next, rebuff }] : undefined;
}

/** A page can stay for hours before its script goes on; by then something else may have ended the session. */
const promptly = 15_000;

function isAnswerTo({ step, verdict }: Leg, next: Leg): boolean {
  const { end, start } = verdict.hop.times;
  if (next.before.signedOut || next.verdict.hop.times.start - (end ?? start) > promptly) return false;
  return next.step.request === 'sent' || step.response === 'deleted';
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
  return flow.some(({ place }) => place.chain === origin.place.chain) || (candidate.signedIn && leadsBack(question));
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
function isHealed({ scene, leg, rest }: Question): boolean {
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

/** The answer put another session in the place of the one that the jar held. */
function isOverwritten({ step, verdict }: Leg): boolean {
  return (
    step.response === 'renewed' &&
    verdict.setCookies.some(
      ({ outcome, replaced, cookie }) =>
        outcome === 'stored' && replaced !== undefined && replaced.value !== cookie?.value,
    )
  );
}

/** Two copies with different values were sent, one of them set in this recording: whichever the server read, one was wrong. */
function isAmbiguous({ followed }: Scene, { verdict, before }: Leg): boolean {
  const values = sightingOf(followed, verdict).sent.map(({ cookie }) => cookie.value);
  return before.stored !== undefined && new Set(values).size > 1;
}

/** The server gave a new id for the one that came, or took it away. Sealed values change with every answer and prove nothing. */
function isUnknownToServer({ step, verdict }: Leg): boolean {
  if (step.response === 'deleted') return true;
  return (
    step.response === 'renewed' &&
    verdict.setCookies.some(
      ({ cookie, outcome }) =>
        outcome === 'stored' && cookie !== undefined && ['id', 'signed-id'].includes(valueShape(cookie.value)),
    )
  );
}
