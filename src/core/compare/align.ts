import { addressOf, pathDistance } from './address.ts';
import type { RunHop } from './difference.ts';

/** A hop of A beside one of B; undefined where a run has none. */
export type Aligned = readonly [RunHop | undefined, RunHop | undefined];

/** What a hop costs that only one run has. Two of them cost more than two hops that differ in their path alone. */
const alone = 0.55;

/**
 * Puts the hops of two runs side by side at the least cost (edit distance, O(a × b)). A hop that the other run lacks stands
 * alone. The runs the other way round give the same pairs, mirrored.
 */
export function align(a: readonly RunHop[], b: readonly RunHop[]): readonly Aligned[] {
  // Ways of the same cost are chosen between by the order of the runs, so the order must be theirs and not the caller's.
  if (keyOf(b) < keyOf(a)) return alignInOrder(b, a).map(([one, other]) => [other, one]);
  return alignInOrder(a, b);
}

function alignInOrder(a: readonly RunHop[], b: readonly RunHop[]): readonly Aligned[] {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => costs[i * width + j]!;
  // From the end, so that the way is read from the beginning.
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length && j === b.length) continue;
      costs[i * width + j] = Math.min(
        i < a.length && j < b.length ? at(i + 1, j + 1) + unlikeness(a[i]!, b[j]!) : Infinity,
        i < a.length ? at(i + 1, j) + alone : Infinity,
        j < b.length ? at(i, j + 1) + alone : Infinity,
      );
    }
  }
  const pairs: Aligned[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const cost = at(i, j);
    const isPair = i < a.length && j < b.length && cost === at(i + 1, j + 1) + unlikeness(a[i]!, b[j]!);
    const isOnlyA = !isPair && i < a.length && cost === at(i + 1, j) + alone;
    pairs.push([isPair || isOnlyA ? a[i] : undefined, isOnlyA ? undefined : b[j]]);
    if (isPair || isOnlyA) i++;
    if (!isOnlyA) j++;
  }
  return pairs;
}

/** 0: alike. Two hops may stand side by side while it is below twice `alone`. */
function unlikeness(a: RunHop, b: RunHop): number {
  const [one, other] = [addressOf(a.hop.request.url, a.hop), addressOf(b.hop.request.url, b.hop)];
  return (
    0.9 * pathDistance(one, other) +
    (one.host === other.host ? 0 : 0.15) +
    (one.scheme === other.scheme ? 0 : 0.1) +
    (a.hop.request.method === b.hop.request.method ? 0 : 0.15) +
    (statusClass(a) === statusClass(b) ? 0 : 0.15)
  );
}

function statusClass({ hop: { response } }: RunHop): number {
  return Math.floor((response?.status ?? 0) / 100);
}

function keyOf(run: readonly RunHop[]): string {
  return run
    .map(({ hop: { request, response } }) => `${request.method} ${request.url} ${response?.status ?? 0}`)
    .join('\n');
}
