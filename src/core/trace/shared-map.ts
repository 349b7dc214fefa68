/**
 * A map that is never changed: a later version is made of it, and shares all parts that it does not touch. Copying a whole map
 * for each batch of events would make a recording cost the square of its length.
 */
export class SharedMap<Value> {
  readonly #parts: readonly ReadonlyMap<string, Value>[];

  constructor(parts: readonly ReadonlyMap<string, Value>[] = nothing) {
    this.#parts = parts;
  }

  get(key: string): Value | undefined {
    return this.#parts[partOf(key)]!.get(key);
  }

  /** The version with these entries besides its own; itself when there are none. */
  with(entries: ReadonlyMap<string, Value>): SharedMap<Value> {
    if (entries.size === 0) return this;
    const parts = [...this.#parts];
    const own = new Map<number, Map<string, Value>>();
    for (const [key, value] of entries) {
      const at = partOf(key);
      let part = own.get(at);
      if (part === undefined) {
        part = new Map(parts[at]);
        own.set(at, part);
        parts[at] = part;
      }
      part.set(key, value);
    }
    return new SharedMap(parts);
  }
}

const count = 512;
const nothing: readonly ReadonlyMap<string, never>[] = Array.from({ length: count }, () => new Map<string, never>());

/** The end of a request's id tells it from the others. */
function partOf(key: string): number {
  let hash = 0;
  for (let at = Math.max(0, key.length - 8); at < key.length; at++) hash = (hash * 31 + key.charCodeAt(at)) | 0;
  return (hash >>> 0) % count;
}
