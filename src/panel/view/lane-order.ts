/** All that an order needs to know of a lane. */
interface Keyed {
  readonly key: string;
}

/** The lanes as the user ordered them; those never moved come after, as given. The first, the session's, stays first. */
export function orderedLanes<T extends Keyed>(lanes: readonly T[], order: readonly string[]): readonly T[] {
  const place = ({ key }: T) => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return [...lanes.slice(0, 1), ...lanes.slice(1).toSorted((a, b) => place(a) - place(b))];
}

/**
 * The order after the lane `key` went to place `to` of `lanes` (as shown now, the session's lane at 0). What `order` says of
 * lanes that are not among these stays. Places that no lane can take come to the nearest that it can; undefined: nothing moves.
 */
export function movedLane(
  lanes: readonly Keyed[],
  key: string,
  to: number,
  order: readonly string[] = [],
): readonly string[] | undefined {
  const keys = lanes.slice(1).map((lane) => lane.key);
  const from = keys.indexOf(key);
  const at = Math.max(0, Math.min(to - 1, keys.length - 1));
  if (from < 0 || from === at) return undefined;
  const others = keys.filter((other) => other !== key);
  const moved = [...others.slice(0, at), key, ...others.slice(at)].values();
  const shown = new Set(keys);
  const all = [...order, ...keys.filter((one) => !order.includes(one))];
  return all.map((one) => (shown.has(one) ? (moved.next().value ?? one) : one));
}

/** The lane's place among those shown, as an order has it. */
export function placeOf(lanes: readonly Keyed[], order: readonly string[], key: string): number {
  return orderedLanes(lanes, order).findIndex((lane) => lane.key === key);
}
