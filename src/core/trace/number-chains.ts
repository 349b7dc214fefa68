import type { Chain } from '../model.ts';
import type { Place } from './draft.ts';
import type { Dressed } from './dress.ts';

/** Numbers chains and flows in the order in which they began. Chains that are as before keep their identity. */
export function numberChains(
  before: readonly Chain[],
  order: readonly Place[],
  dressed: ReadonlyMap<string, Dressed>,
): readonly Chain[] {
  const numbered = new Map<string, Chain>();
  const chains: Chain[] = [];
  let flows = 0;
  for (const { requestId } of order) {
    const { draft, hops, kind, state, hidden, after } = dressed.get(requestId)!;
    if (hidden) continue;
    const previous = after === undefined ? undefined : numbered.get(after);
    const flow = previous?.flow ?? `f${(flows += 1)}`;
    const id = `c${chains.length + 1}`;
    const old = before[chains.length];
    const chain: Chain =
      old?.hops === hops &&
      old.flow === flow &&
      old.after === previous?.id &&
      old.state === state &&
      old.kind === kind &&
      old.tabId === draft.tabId &&
      old.frameId === draft.frameId
        ? old
        : { id, flow, after: previous?.id, kind, tabId: draft.tabId, frameId: draft.frameId, hops, state };
    numbered.set(requestId, chain);
    chains.push(chain);
  }
  return chains.length === before.length && chains.every((chain, index) => chain === before[index]) ? before : chains;
}

/** New identities for the chains that end at or after a change of the jar. */
export function renewChains(chains: readonly Chain[], before: readonly Chain[], changedFrom: number): readonly Chain[] {
  if (changedFrom === Infinity) return chains;
  return chains.map((chain, index) =>
    chain === before[index] && lastTime(chain) >= changedFrom ? { ...chain } : chain,
  );
}

function lastTime({ hops }: Chain): number {
  const { start, sent, headers, end } = hops.at(-1)!.times;
  return Math.max(start, sent ?? 0, headers ?? 0, end ?? 0);
}
