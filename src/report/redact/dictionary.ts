import { type Part, secretPart } from './part.ts';

/** Shorter values are masked where they stand, but not searched for: they would be found in ordinary words. */
export const shortestKnown = 8;

/** Finds values known to be secret inside open text. */
export interface Dictionary {
  /** Parts, in order and without overlap, of `text` between `from` and `to` that are known secrets. */
  readonly find: (text: string, from: number, to: number) => readonly Part[];
}

/** Our sentences clip what is long, at its end or its beginning. */
const clip = '…';

/** How far from where it was clipped a piece can end. */
const longestPiece = 400;

/** A dictionary of secrets; those shorter than `shortestKnown` are left out. Time to search: linear in the text. */
export function dictionary(secrets: Iterable<string>): Dictionary {
  const byBeginning = new Map<string, string[]>();
  const byEnd = new Map<string, string[]>();
  for (const secret of secrets) {
    if (secret.length < shortestKnown) continue;
    put(byBeginning, secret.slice(0, shortestKnown), secret);
    put(byEnd, secret.slice(-shortestKnown), secret);
  }
  for (const same of byBeginning.values()) same.sort((a, b) => b.length - a.length);

  /** The piece of a secret that begins at `at` and was clipped, or that was clipped before it. */
  function pieceAt(text: string, at: number, to: number): Part | undefined {
    const end = text.indexOf(clip, at);
    if (end >= at + shortestKnown && end <= to && end - at <= longestPiece) {
      const piece = text.slice(at, end);
      const whole = byBeginning.get(piece.slice(0, shortestKnown))?.find((secret) => secret.startsWith(piece));
      if (whole !== undefined) return { from: at, to: end, secret: 'known-value', pieceOf: { whole, from: 0 } };
    }
    if (at === 0 || text[at - 1] !== clip) return undefined;
    for (let end = Math.min(to, at + longestPiece); end >= at + shortestKnown; end--) {
      const piece = text.slice(at, end);
      const whole = byEnd.get(piece.slice(-shortestKnown))?.find((secret) => secret.endsWith(piece));
      if (whole !== undefined) {
        return { from: at, to: end, secret: 'known-value', pieceOf: { whole, from: whole.length - piece.length } };
      }
    }
    return undefined;
  }

  return {
    find(text, from, to) {
      const found: Part[] = [];
      if (byBeginning.size === 0) return found;
      const isClipped = text.includes(clip);
      for (let at = from; at + shortestKnown <= to; at++) {
        const hit = byBeginning
          .get(text.slice(at, at + shortestKnown))
          ?.find((secret) => at + secret.length <= to && text.startsWith(secret, at));
        const part =
          hit !== undefined
            ? secretPart(at, at + hit.length, 'known-value')[0]
            : isClipped
              ? pieceAt(text, at, to)
              : undefined;
        if (part === undefined) continue;
        found.push(part);
        at = part.to - 1;
      }
      return found;
    },
  };
}

function put(index: Map<string, string[]>, key: string, secret: string): void {
  const same = index.get(key);
  if (same === undefined) index.set(key, [secret]);
  else same.push(secret);
}
