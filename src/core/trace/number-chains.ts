import type { Chain } from '../model.ts';
import { firstFrom, type Place } from './draft.ts';
import type { Dressed } from './dress.ts';
import { lowerBound } from './event-order.ts';
import type { SharedMap } from './shared-map.ts';

/** Per request, in the order in which they began: how far the numbers had got with it. */
export type Numbering = readonly Numbered[];

interface Numbered {
  readonly chains: number;
  readonly flows: number;
  /** undefined: hidden, so it has no number. */
  readonly flow: string | undefined;
  /** When the last of the chains so far ended. */
  readonly until: number;
}

interface NumberedChains {
  readonly chains: readonly Chain[];
  readonly numbering: Numbering;
}

const nobody: Numbered = { chains: 0, flows: 0, flow: undefined, until: -Infinity };

/**
 * Numbers chains and flows in the order in which they began; those before the place `from` are as before. Chains that come out
 * as they were keep their identity.
 */
export function numberChains(
  before: NumberedChains,
  order: readonly Place[],
  dressed: SharedMap<Dressed>,
  from: number,
): NumberedChains {
  if (from === order.length && from === before.numbering.length) return before;
  const numbering = before.numbering.slice(0, from);
  const chains = before.chains.slice(0, numbering.at(-1)?.chains ?? 0);
  let isSame = true;
  for (let at = from; at < order.length; at++) {
    const { draft, hops, kind, state, hidden, after } = dressed.get(order[at]!.requestId)!;
    const last = numbering.at(-1) ?? nobody;
    if (hidden) {
      numbering.push({ ...last, flow: undefined });
      continue;
    }
    const previous = after === undefined ? undefined : numberOf(after, order, numbering, dressed);
    const flow = previous?.flow ?? `f${last.flows + 1}`;
    const afterId = previous && `c${previous.chains}`;
    const old = before.chains[last.chains];
    const { tabId, frameId } = draft;
    const isOld =
      old?.hops === hops &&
      old.flow === flow &&
      old.after === afterId &&
      old.state === state &&
      old.kind === kind &&
      old.tabId === tabId &&
      old.frameId === frameId;
    const chain = isOld ? old : { id: `c${last.chains + 1}`, flow, after: afterId, kind, tabId, frameId, hops, state };
    if (!isOld) isSame = false;
    chains.push(chain);
    numbering.push({
      chains: last.chains + 1,
      flows: last.flows + (previous === undefined ? 1 : 0),
      flow,
      until: Math.max(last.until, lastTime(chain)),
    });
  }
  return { chains: isSame && chains.length === before.chains.length ? before.chains : chains, numbering };
}

/** What a request before this one got; undefined where it has no number, or comes later. */
function numberOf(
  requestId: string,
  order: readonly Place[],
  numbering: Numbering,
  dressed: SharedMap<Dressed>,
): Numbered | undefined {
  const start = dressed.get(requestId)?.draft.start ?? Infinity;
  for (let at = firstFrom(order, start); at < numbering.length; at++) {
    if (order[at]!.requestId === requestId) return numbering[at]!.flow === undefined ? undefined : numbering[at];
  }
  return undefined;
}

/** New identities for the chains that end at or after a change of the jar. */
export function renewChains(
  { chains, numbering }: NumberedChains,
  before: readonly Chain[],
  changedFrom: number,
): readonly Chain[] {
  const reached = lowerBound(numbering, ({ until }) => until < changedFrom);
  if (changedFrom === Infinity || reached === numbering.length) return chains;
  const renewed = [...chains];
  for (let at = Math.max(0, numbering[reached]!.chains - 1); at < renewed.length; at++) {
    const chain = renewed[at]!;
    if (chain === before[at] && lastTime(chain) >= changedFrom) renewed[at] = { ...chain };
  }
  return renewed;
}

function lastTime({ hops }: Chain): number {
  const { start, sent, headers, end } = hops.at(-1)!.times;
  return Math.max(start, sent ?? 0, headers ?? 0, end ?? 0);
}
