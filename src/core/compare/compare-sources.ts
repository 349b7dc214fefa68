import { phrase } from '../words.ts';
import type { Difference, RunHop } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';

/** Where the answers came from. Told first: from a cache nothing is asked of the server, and no cookie is sent. */
export function compareSources(pairing: Pairing): readonly Difference[] {
  const [x, y] = [sourceOf(pairing.a), sourceOf(pairing.b)];
  if (x === y) return [];
  const one = x === undefined ? 'A' : 'B';
  const source = (x === undefined ? y : x) ?? '';
  return [
    {
      kind: 'cache',
      weight: 'session',
      part: 'response',
      name: undefined,
      a: x,
      b: y,
      text:
        x !== undefined && y !== undefined
          ? phrase('The answer comes from `{x}` in run A (hop {n}) and from `{y}` in run B (hop {m}).', {
              x,
              y,
              ...both(pairing),
            })
          : phrase('Run {one} is answered by the server (hop {n}), run {other} by `{source}` (hop {m}).', {
              source,
              ...oneAndOther(pairing, one),
            }),
    },
  ];
}

function sourceOf({ hop }: RunHop): string | undefined {
  const mark = hop.marks.find(
    ({ kind }) =>
      kind === 'cached-redirect' || kind === 'cached-response' || kind === 'service-worker' || kind === 'bfcache',
  );
  return mark?.kind.replace('-', ' ') ?? (hop.response?.fromCache === true ? 'cached response' : undefined);
}
