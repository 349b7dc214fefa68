import type { TimelineLane } from './timeline.ts';

/** Names a lane across chains. */
export function laneKey({ name, domain }: Pick<TimelineLane, 'name' | 'domain'>): string {
  return `${name} ${domain}`;
}

/** The lanes as the user ordered them; those never moved come after, as given. The first, the session's, stays first. */
export function orderedLanes(lanes: readonly TimelineLane[], order: readonly string[]): readonly TimelineLane[] {
  const place = (lane: TimelineLane) => {
    const at = order.indexOf(laneKey(lane));
    return at < 0 ? order.length : at;
  };
  return [...lanes.slice(0, 1), ...lanes.slice(1).toSorted((a, b) => place(a) - place(b))];
}

/**
 * The order after the lane `key` went to place `to` of `lanes` (as shown now, the session's lane at 0). Places that no
 * lane can take come to the nearest that it can; undefined: nothing moves.
 */
export function movedLane(lanes: readonly TimelineLane[], key: string, to: number): readonly string[] | undefined {
  const keys = lanes.slice(1).map(laneKey);
  const from = keys.indexOf(key);
  const at = Math.max(0, Math.min(to - 1, keys.length - 1));
  if (from < 0 || from === at) return undefined;
  const others = keys.filter((other) => other !== key);
  return [...others.slice(0, at), key, ...others.slice(at)];
}
