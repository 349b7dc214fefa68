import { sameCookie } from '../cookie/cookie-key.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import type { Cookie } from '../model.ts';
import type { Retrieved } from '../cookie/retrieve.ts';

export interface Match {
  readonly pair: CookiePair;
  /** The jar's cookie that the pair is; undefined: the jar is not known to hold it. */
  readonly held: Retrieved | undefined;
  /** The jar holds the cookie with another value: what is known of the jar is out of date. */
  readonly isOutdated: boolean;
}

/**
 * Which cookie of the jar is each pair of the Cookie header? By name and value, in order; of several equal ones first those
 * that the engine expects, in the order in which it expects them. What is left over may be a cookie whose value changed
 * unseen: then the name decides, if the engine expects that cookie.
 */
export function matchPairs(pairs: readonly CookiePair[], expected: readonly Retrieved[]): readonly Match[] {
  const free = byName(expected);
  const take = (name: string, fits: (one: Retrieved) => boolean): Retrieved | undefined => {
    const alike = free.get(name);
    const at = alike?.findIndex(fits) ?? -1;
    return at === -1 ? undefined : alike!.splice(at, 1)[0];
  };
  // Never a cookie of another partition; but an unpartitioned one may have been let in (Storage Access).
  const isHere = ({ cookie, reasons }: Retrieved): boolean =>
    cookie.partitionKey === undefined || !reasons.includes('partition-mismatch');
  const exact = pairs.map(({ name, value }) => {
    const fits = ({ cookie }: Retrieved): boolean => cookie.value === value;
    return take(name, (one) => one.reasons.length === 0 && fits(one)) ?? take(name, (one) => isHere(one) && fits(one));
  });
  return pairs.map((pair, index) => {
    const held = exact[index];
    if (held !== undefined) return { pair, held, isOutdated: false };
    const other = take(pair.name, ({ reasons }) => reasons.length === 0);
    return { pair, held: other, isOutdated: other !== undefined };
  });
}

/** A header can have thousands of pairs: each looks at its namesakes only. Order within a name is kept. */
function byName(expected: readonly Retrieved[]): ReadonlyMap<string, Retrieved[]> {
  const lists = new Map<string, Retrieved[]>();
  for (const one of expected) {
    const alike = lists.get(one.cookie.name);
    if (alike === undefined) lists.set(one.cookie.name, [one]);
    else alike.push(one);
  }
  return lists;
}

/** Those of the expected that no pair of the header is. */
export function unmatched(matches: readonly Match[], expected: readonly Retrieved[]): readonly Retrieved[] {
  const held = new Map<string, Cookie[]>();
  for (const match of matches) {
    if (match.held === undefined) continue;
    const { cookie } = match.held;
    const alike = held.get(cookie.name);
    if (alike === undefined) held.set(cookie.name, [cookie]);
    else alike.push(cookie);
  }
  return expected.filter(({ cookie }) => held.get(cookie.name)?.some((other) => sameCookie(other, cookie)) !== true);
}
