import type { NotSentReason, RejectedReason } from '../model.ts';
import { candidateAt } from './candidate-loss.ts';
import { detourAt } from './detour.ts';
import type { Followed, Place } from './followed.ts';
import type { Attempt } from './history.ts';
import type { Leg, Rebuff } from './legs.ts';
import { isOwn } from './legs.ts';
import { placeOf } from './place-of-sign-in.ts';
import { isExcused, isRefuted } from './refute.ts';
import { weighRefusal } from './weigh-refusal.ts';
import { weighRequest } from './weigh.ts';

export type LossKind =
  /** In the jar, but the browser did not send it. */
  | 'withheld'
  /** The browser refused to store it. */
  | 'rejected'
  /** A server deleted it. */
  | 'deleted'
  /** Its lifetime ended. */
  | 'expired'
  /** It was stored and is gone, and no header says why. */
  | 'vanished'
  /** It was sent, and the server answered as to a stranger. */
  | 'refused'
  /** It is as good as ever, but the redirect led to where it does not belong or nothing answers. */
  | 'astray'
  /** It is as good as ever, but the flow ended on another site, which never gets it. */
  | 'stranded'
  /** It is as good as ever, but a cache of the browser answered in the application's place. */
  | 'cached'
  /** It was sent, and the server refused the request without reading it. */
  | 'unread';

/** How a session was lost at a hop, before it is known whether that mattered. */
export interface Candidate {
  readonly kind: LossKind;
  /** Where the fault lies: the refused `Set-Cookie`, the deletion, else the hop itself. */
  readonly fault: Place;
  /** The `Set-Cookie` line that gave (or should have given) the session; undefined: it was there before the recording. */
  readonly origin: Attempt | undefined;
  readonly reasons: readonly (NotSentReason | RejectedReason)[];
  /** Was someone signed in with it, as far as the recording shows? Otherwise it may have been an anonymous session. */
  readonly signedIn: boolean;
}

/** What shows that the loss mattered. */
export interface Damage {
  /** Empty only where a redirect's target came without what the redirect set, or where a session in use was overwritten. */
  readonly rebuffs: readonly { readonly leg: Leg; readonly rebuff: Rebuff }[];
  /** The hop brought a new session that took the old one's place. */
  readonly overwritten: boolean;
  /** weak: it may have been an anonymous session, so that the user would have been asked to sign in anyway. */
  readonly strength: 'strong' | 'weak';
}

/** The first hop at which a session was lost, and what proves it. */
export interface Loss extends Candidate, Damage {
  readonly followed: Followed;
  /** First hop that came without the session, or whose answer refused it. */
  readonly at: Place;
  readonly leg: Leg;
}

export interface Scene {
  readonly followed: Followed;
  /** The hops of the chain in question. */
  readonly legs: readonly Leg[];
  /** Of earlier and later chains of the same flow. */
  readonly earlier: readonly Leg[];
  readonly later: readonly Leg[];
  /** After an answer of 401 or the like: the application's next requests, of whatever flow. */
  readonly sequel: readonly Leg[];
  /** Was another session of the application sent at this hop? Then the application may have lost nothing. */
  readonly otherSessionSent: (leg: Leg) => boolean;
}

/** Where the chain lost the session; undefined when it did not, or when nothing shows that it mattered. */
export function findLoss(scene: Scene): Loss | undefined {
  const places = new Set(scene.earlier.map(({ verdict }) => placeOf(verdict.hop.request.url) ?? ''));
  for (const [hop, leg] of scene.legs.entries()) {
    const detour = detourAt(scene, hop);
    if (detour !== undefined) return detour;
    const candidate = isOwn(leg, scene.followed) ? candidateAt(scene.followed, leg) : undefined;
    if (candidate !== undefined) {
      const rest = [...scene.legs.slice(hop), ...scene.later].filter((next) => isOwn(next, scene.followed));
      const weigh = candidate.kind === 'refused' ? weighRefusal : weighRequest;
      const before = candidate.kind === 'refused' ? places : withForm(places, scene, candidate);
      const damage = weigh({ scene, leg, candidate, rest, places: before });
      if (damage !== undefined && !isRefuted(scene, leg, candidate, damage)) {
        const strength = isExcused(leg, candidate) ? 'weak' : damage.strength;
        return { followed: scene.followed, ...candidate, ...damage, strength, at: leg.place, leg };
      }
    }
    places.add(placeOf(leg.verdict.hop.request.url) ?? '');
  }
  return undefined;
}

/** A session that this chain set in answer to a form: the page with the form is a place to be sent back to. */
function withForm(places: ReadonlySet<string>, { legs }: Scene, { origin }: Candidate): ReadonlySet<string> {
  const form = legs[0]?.verdict.hop;
  if (form?.request.method !== 'POST' || origin?.place.chain !== legs[0]?.place.chain) return places;
  return new Set([...places, placeOf(form.context.documentUrl ?? '') ?? '']);
}
