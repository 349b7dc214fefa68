import { lowerBound } from '../trace/event-order.ts';
import { SharedMap } from '../trace/shared-map.ts';

/** Which chains of a recording (by their places among all, in order) have something in common: an application, a flow, a cookie. */
export type Places = SharedMap<readonly number[]>;

/** What one chain has of that, before and now. Empty where there was or is no chain. */
export interface Moved {
  readonly place: number;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

export const noPlaces: Places = new SharedMap();

/** The lists with these chains taken out and put in; those of other keys stay the same objects. */
export function withMoved(places: Places, moved: Iterable<Moved>): Places {
  const own = new Map<string, number[]>();
  const listOf = (key: string): number[] => {
    const known = own.get(key);
    if (known !== undefined) return known;
    const copy = [...(places.get(key) ?? [])];
    own.set(key, copy);
    return copy;
  };
  for (const { place, before, after } of moved) {
    for (const key of before) if (!after.has(key)) remove(listOf(key), place);
    for (const key of after) if (!before.has(key)) insert(listOf(key), place);
  }
  return places.with(own);
}

function remove(list: number[], place: number): void {
  const at = indexIn(list, place);
  if (list[at] === place) list.splice(at, 1);
}

function insert(list: number[], place: number): void {
  // Nearly always: they come in order.
  if (place > (list.at(-1) ?? -1)) {
    list.push(place);
    return;
  }
  const at = indexIn(list, place);
  if (list[at] !== place) list.splice(at, 0, place);
}

/** Where a place stands in such a list, or would. */
export function indexIn(list: readonly number[], place: number): number {
  return lowerBound(list, (other) => other < place);
}
