import { type Part, secretPart } from './part.ts';

/** Shorter values are masked where they stand, but not searched for: they would be found in ordinary words. */
export const shortestKnown = 8;

/** Finds values known to be secret inside open text. */
export interface Dictionary {
  /** Parts, in order and without overlap, of `text` between `from` and `to` that are known secrets. */
  readonly find: (text: string, from: number, to: number) => readonly Part[];
}

/** A dictionary of secrets; those shorter than `shortestKnown` are left out. Time to search: linear in the text. */
export function dictionary(secrets: Iterable<string>): Dictionary {
  const byBeginning = new Map<string, string[]>();
  for (const secret of secrets) {
    if (secret.length < shortestKnown) continue;
    const beginning = secret.slice(0, shortestKnown);
    const same = byBeginning.get(beginning);
    if (same === undefined) byBeginning.set(beginning, [secret]);
    else same.push(secret);
  }
  for (const same of byBeginning.values()) same.sort((a, b) => b.length - a.length);
  return {
    find(text, from, to) {
      const found: Part[] = [];
      if (byBeginning.size === 0) return found;
      for (let at = from; at + shortestKnown <= to; at++) {
        const hit = byBeginning
          .get(text.slice(at, at + shortestKnown))
          ?.find((secret) => at + secret.length <= to && text.startsWith(secret, at));
        if (hit === undefined) continue;
        found.push(...secretPart(at, at + hit.length, 'known-value'));
        at += hit.length - 1;
      }
      return found;
    },
  };
}
