import { nodesOf } from '../session/backend-nodes.ts';
import type { Loss } from '../session/loss.ts';
import type { Place } from '../session/followed.ts';
import type { CauseContext } from './cause.ts';
import { verdictAt } from './evidence.ts';

export interface NodeChange {
  /** Header or cookie that tells. */
  readonly by: string;
  readonly from: { readonly place: Place; readonly node: string };
  readonly to: { readonly place: Place; readonly node: string };
}

/** Another backend answered than the one that made the session; undefined when nothing shows it. */
export function nodeChange(context: CauseContext, loss: Loss): NodeChange | undefined {
  const { origin, at } = loss;
  if (origin === undefined) return undefined;
  const set = verdictAt(context, origin.place);
  const use = verdictAt(context, at);
  if (set === undefined || use === undefined) return undefined;
  const [before, after] = [nodesOf(set), nodesOf(use)];
  for (const [by, node] of before) {
    const now = after.get(by);
    if (now !== undefined && now !== node)
      return { by, from: { place: origin.place, node }, to: { place: at, node: now } };
  }
  return undefined;
}
