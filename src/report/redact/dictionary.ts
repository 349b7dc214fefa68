import { every } from '../in-steps.ts';
import { beginnings, shortestKnown } from './beginnings.ts';
import { type Part, secretPart } from './part.ts';

/** Finds values known to be secret inside open text. */
export interface Dictionary {
  /** Parts, in order and without overlap, of `text` between `from` and `to` that are known secrets. */
  readonly find: (text: string, from: number, to: number) => readonly Part[];
}

/** Our sentences clip what is long, at its end or its beginning. */
const clip = '…';

/** How far from where it was clipped a piece can end. */
const longestPiece = 400;

const atOneStep = 256;

/**
 * A dictionary of secrets; those shorter than `shortestKnown` are left out. Yields how much is done, from 0 to 1. Time to
 * search: linear in the text.
 */
export function* dictionaryInSteps(secrets: ReadonlySet<string>): Generator<number, Dictionary> {
  const known = beginnings();
  const byEnd = beginnings();
  const isTime = every(atOneStep);
  let done = 0;
  for (const secret of secrets) {
    done++;
    if (secret.length >= shortestKnown) {
      known.add(secret);
      byEnd.add(reversed(secret));
    }
    if (isTime()) yield done / secrets.size;
  }

  /** The piece of a secret that begins at `at` and was clipped, or that was clipped before it. */
  function pieceAt(text: string, at: number, to: number): Part | undefined {
    const end = text.indexOf(clip, at);
    if (end >= at + shortestKnown && end <= to && end - at <= longestPiece) {
      const whole = known.beginningWith(text.slice(at, end));
      if (whole !== undefined) return { from: at, to: end, secret: 'known-value', pieceOf: { whole, from: 0 } };
    }
    if (at === 0 || text[at - 1] !== clip) return undefined;
    const furthest = Math.min(to, at + longestPiece);
    const backwards = reversed(text.slice(at, furthest));
    for (let end = furthest; end >= at + shortestKnown; end--) {
      const found = byEnd.beginningWith(backwards.slice(furthest - end));
      if (found !== undefined) {
        const whole = reversed(found);
        return { from: at, to: end, secret: 'known-value', pieceOf: { whole, from: whole.length - (end - at) } };
      }
    }
    return undefined;
  }

  return {
    find(text, from, to) {
      const found: Part[] = [];
      if (secrets.size === 0) return found;
      const isClipped = text.includes(clip);
      for (let at = from; at + shortestKnown <= to; at++) {
        const hit = known.longest(text, at, to);
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

/** Unit by unit. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}
