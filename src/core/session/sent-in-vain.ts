import type { Followed } from './followed.ts';
import { sightingOf } from './followed.ts';
import type { Leg } from './legs.ts';
import type { Candidate, Damage } from './loss.ts';

/**
 * Did the very value that a request came without go along with the request whose answer turned the user away? Then that
 * is where the session was refused, and the hop that came without it did no harm. A redirect back to an earlier place
 * decides nothing: of the hops of a loop any can be the one that misses the session.
 */
export function isSentInVain(
  followed: Followed,
  leg: Leg,
  { kind, origin }: Pick<Candidate, 'kind' | 'origin'>,
  rebuffs: Damage['rebuffs'],
): boolean {
  if (kind !== 'withheld' && kind !== 'vanished') return false;
  const version = leg.step.versionBefore ?? origin?.version;
  const decisive = rebuffs.find(({ rebuff }) => rebuff !== 'goes-back')?.leg;
  if (version === undefined || decisive === undefined || decisive === leg) return false;
  return decisive.step.request === 'sent' && decisive.step.versionBefore === version && isWhole(followed, decisive);
}

/** All chunks of a split session went along. */
function isWhole(followed: Followed, { verdict }: Leg): boolean {
  const { sent, withheld } = sightingOf(followed, verdict);
  const names = new Set(sent.map(({ cookie }) => cookie.name));
  return withheld.every(({ cookie }) => names.has(cookie.name));
}
