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
  const free = new Set(expected);
  const take = (fits: (one: Retrieved) => boolean): Retrieved | undefined => {
    for (const one of free) {
      if (!fits(one)) continue;
      free.delete(one);
      return one;
    }
    return undefined;
  };
  // Never a cookie of another partition; but an unpartitioned one may have been let in (Storage Access).
  const isHere = ({ cookie, reasons }: Retrieved): boolean =>
    cookie.partitionKey === undefined || !reasons.includes('partition-mismatch');
  const exact = pairs.map(({ name, value }) => {
    const fits = ({ cookie }: Retrieved): boolean => cookie.name === name && cookie.value === value;
    return take((one) => one.reasons.length === 0 && fits(one)) ?? take((one) => isHere(one) && fits(one));
  });
  return pairs.map((pair, index) => {
    const held = exact[index];
    if (held !== undefined) return { pair, held, isOutdated: false };
    const byName = take(({ cookie, reasons }) => reasons.length === 0 && cookie.name === pair.name);
    return { pair, held: byName, isOutdated: byName !== undefined };
  });
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
