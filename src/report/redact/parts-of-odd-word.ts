import { isHarmless, oddPieces } from './harmless.ts';
import { openPart, type Part, type SecretKind, secretPart } from './part.ts';

/**
 * Parts of a word that may hold a secret: of `signin-3f2504e0.php` and `cache-fra19128` the words stay, because they tell
 * what it is. All of it when no piece stands out.
 */
export function partsOfOddWord(word: string, kind: SecretKind, starts?: readonly number[]): Part[] {
  const at = (index: number): number => starts?.[index] ?? index;
  const end = at(word.length);
  if (isHarmless(word)) return openPart(0, end);
  const odd = oddPieces(word);
  if (odd.length === 0) return secretPart(0, end, kind);
  const parts: Part[] = [];
  let done = 0;
  for (const [from, to] of odd) {
    parts.push(...openPart(done, at(from)), ...secretPart(at(from), at(to), kind));
    done = at(to);
  }
  return [...parts, ...openPart(done, end)];
}
