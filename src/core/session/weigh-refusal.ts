import { hostOf, originOf, sightingOf } from './followed.ts';
import { signsInWith } from './history.ts';
import type { Leg } from './legs.ts';
import { rebuffOf } from './legs.ts';
import type { Damage, Scene } from './loss.ts';
import { asksToSignIn, isRedirect, isSignInAnswer, isSignInPage, saysSignInFailed } from './place-of-sign-in.ts';
import { valueShape } from './value-shape.ts';
import type { Question } from './weigh.ts';
import { isHealed, isOverwritten } from './weigh.ts';

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
  if (before.writers[step.versionBefore ?? 0] === undefined) return false;
  const own = verdict.hop.request.url;
  const writers = Object.values(before.writers);
  // Nearly always the last one answers.
  return (
    writers.findLast(({ url }) => originOf(url) === originOf(own)) === undefined &&
    writers.some(({ url }) => isSameHost(url, own))
  );
}

function isSameHost(a: string, b: string): boolean {
  return hostOf(a) === hostOf(b) && schemeOf(a) === schemeOf(b);
}

function schemeOf(url: string): string {
  return originOf(url).split(':', 1)[0]!;
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
