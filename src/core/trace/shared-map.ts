/**
 * A map that is never changed: a later version is made of it, and shares all parts that it does not touch. Copying a whole map
 * for each batch of events would make a recording cost the square of its length. The parts stand in groups, so that no long list
 * of parts is copied either.
 */
export class SharedMap<Value> {
  readonly #groups: readonly Group<Value>[];

  constructor(groups: readonly Group<Value>[] = nothing) {
    this.#groups = groups;
  }

  get(key: string): Value | undefined {
    const place = placeOf(key);
    return this.#groups[groupOf(place)]![partOf(place)]!.get(key);
  }

  *values(): Generator<Value> {
    for (const group of this.#groups) {
      if (group !== noParts) for (const part of group) yield* part.values();
    }
  }

  /** The version with these entries besides its own; itself when there are none. */
  with(entries: ReadonlyMap<string, Value>): SharedMap<Value> {
    if (entries.size === 0) return this;
    const groups = this.#groups.map((group): Part<Value>[] | Group<Value> => group);
    const own = new Map<number, Map<string, Value>>();
    for (const [key, value] of entries) {
      const place = placeOf(key);
      const part = own.get(place) ?? this.#ownPart(groups, place);
      own.set(place, part.set(key, value));
    }
    return new SharedMap(groups);
  }

  /** Puts a copy of a part into the groups, in a copy of its group unless that is one already. */
  #ownPart(groups: (Part<Value>[] | Group<Value>)[], place: number): Map<string, Value> {
    const at = groupOf(place);
    const shared = this.#groups[at]!;
    const group = groups[at] === shared ? [...shared] : (groups[at] as Part<Value>[]);
    const part = new Map(shared[partOf(place)]);
    group[partOf(place)] = part;
    groups[at] = group;
    return part;
  }
}

type Part<Value> = ReadonlyMap<string, Value>;
type Group<Value> = readonly Part<Value>[];

const size = 64;
const noParts: Group<never> = Array.from({ length: size }, () => new Map<string, never>());
const nothing: readonly Group<never>[] = Array.from({ length: size }, () => noParts);

/** The end of a request's id tells it from the others. */
function placeOf(key: string): number {
  let hash = 0;
  for (let at = Math.max(0, key.length - 8); at < key.length; at++) hash = (hash * 31 + key.charCodeAt(at)) | 0;
  return (hash >>> 0) % (size * size);
}

function groupOf(place: number): number {
  return Math.floor(place / size);
}

function partOf(place: number): number {
  return place % size;
}
