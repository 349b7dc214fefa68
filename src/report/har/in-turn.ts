/** A list whose items are made one after the other when they are asked for, so that all of them are never there at once. */
export interface InTurn<Item> {
  readonly count: number;
  readonly items: () => Iterable<Item>;
}

/** Data in which lists may stand that are made in turn, and what it is with all of them made. */
export type Whole<Data> =
  Data extends InTurn<infer Item>
    ? Item[]
    : Data extends readonly unknown[]
      ? Data
      : Data extends object
        ? { [Name in keyof Data]: Whole<Data[Name]> }
        : Data;

/** One item for each of `from`; what a hop or a cookie becomes can be nothing. */
export function inTurn<From, Item>(from: readonly From[], make: (from: From) => Item | undefined): InTurn<Item> {
  return {
    count: from.length,
    *items() {
      for (const one of from) {
        const item = make(one);
        if (item !== undefined) yield item;
      }
    },
  };
}

export function mapped<Item, Other>({ count, items }: InTurn<Item>, make: (item: Item) => Other): InTurn<Other> {
  return {
    count,
    *items() {
      for (const item of items()) yield make(item);
    },
  };
}

/** Makes all lists, in the order in which they would be written. Lists within arrays are not looked for. */
export function whole<Data>(data: Data): Whole<Data> {
  return made(data) as Whole<Data>;
}

function made(data: unknown): unknown {
  if (isInTurn(data)) return [...data.items()];
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, made(value)]));
}

export function isInTurn(data: unknown): data is InTurn<unknown> {
  return typeof data === 'object' && data !== null && 'items' in data && typeof data.items === 'function';
}
