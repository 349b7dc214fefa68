import { saySource, type Source } from './say-id.ts';
import { phrase } from '../words.ts';
import type { Difference, RunHop } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';

/** Where the answers came from. Told first: from a cache nothing is asked of the server, and no cookie is sent. */
export function compareSources(pairing: Pairing): readonly Difference[] {
  const [x, y] = [sourceOf(pairing.a), sourceOf(pairing.b)];
  if (x === y) return [];
  const one = x === undefined ? 1 : 2;
  const source = x ?? y ?? 'cached-response';
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
          ? phrase('The answer comes from {x} in run 1 (hop {n}) and from {y} in run 2 (hop {m}).', {
              x: saySource(x),
              y: saySource(y),
              ...both(pairing),
            })
          : phrase('Run {one} is answered by the server (hop {n}), run {other} by {source} (hop {m}).', {
              source: saySource(source),
              ...oneAndOther(pairing, one),
            }),
    },
  ];
}

function sourceOf({ hop }: RunHop): Source | undefined {
  const kinds: readonly Source[] = ['cached-redirect', 'cached-response', 'service-worker', 'bfcache'];
  const marked = hop.marks.flatMap(({ kind }) => kinds.find((source) => source === kind) ?? [])[0];
  return marked ?? (hop.response?.fromCache === true ? 'cached-response' : undefined);
}
