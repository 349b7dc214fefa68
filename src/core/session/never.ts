import type { JudgedChain } from './followed.ts';
import { appOf } from './followed.ts';
import { nobodyOf } from './foreign-answer.ts';
import { noHistory, signsInWith } from './history.ts';
import type { Leg } from './legs.ts';
import { isOwn, isWelcome, legsOf, rebuffOf } from './legs.ts';
import { asksToSignIn, placeOf } from './place-of-sign-in.ts';
import { track } from './track.ts';

/** A sign-in after which the server knew nothing, on an application that has no session cookie at all. */
export interface Never {
  /** The hop that should have set one. */
  readonly signIn: Leg;
  readonly rebuff: Leg;
  /** A refused form (403, 419 …) may also mean a wrong password or a missing token; a redirect chain means more. */
  readonly strength: 'strong' | 'weak';
  /** The sign-in was begun in another jar: see `foreign-answer.ts`. */
  readonly elsewhere?: true;
}

/**
 * `known` are the applications that have a session cookie anywhere in the recording. `later` are chains of the same flow.
 */
export function findNever(
  chain: JudgedChain,
  later: readonly JudgedChain[],
  known: ReadonlySet<string>,
): Never | undefined {
  if (chain.chain.kind !== 'navigation' && chain.chain.kind !== 'subframe') return undefined;
  const app = chain.hops
    .filter((verdict) => verdict.hop.request.method === 'POST' || signsInWith(verdict))
    .map(({ hop }) => appOf(hop.request.url))
    .find((one) => one !== '' && !known.has(one));
  if (app === undefined) return undefined;
  const nobody = nobodyOf(app);
  const legs = [chain, ...later]
    .flatMap((one) => legsOf(one, track(nobody, one, noHistory)))
    .filter((leg) => isOwn(leg, nobody) && leg.verdict.observed);
  return afterSignIn(legs) ?? refusedForm(legs);
}

function afterSignIn(legs: readonly Leg[]): Never | undefined {
  const at = legs.findIndex(({ verdict }) => signsInWith(verdict));
  if (at === -1) return undefined;
  const last = legs.at(-1)!;
  if (last !== legs[at] && isWelcome(last)) return undefined;
  const places = new Set(legs.slice(0, at + 1).map(({ verdict }) => placeOf(verdict.hop.request.url) ?? ''));
  const rebuff = legs.slice(at + 1).find((leg) => rebuffOf(leg, places) !== undefined);
  return rebuff === undefined ? undefined : { signIn: legs[at]!, rebuff, strength: 'strong' };
}

/** A form's request-forgery token lives in the session: a form that is refused without any cookie had none. */
function refusedForm(legs: readonly Leg[]): Never | undefined {
  const form = legs.find(({ verdict }) => {
    const { request, response } = verdict.hop;
    return request.method === 'POST' && asksToSignIn(request.url) && [400, 403, 419].includes(response?.status ?? 0);
  });
  return form === undefined ? undefined : { signIn: form, rebuff: form, strength: 'weak' };
}
