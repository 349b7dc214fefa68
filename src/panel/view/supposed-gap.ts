import type { Gap } from '../../core/model.ts';
import type { Supposition } from '../../core/diagnose/supposition.ts';
import { w } from '../words.ts';

const rows = new WeakMap<Supposition, readonly Gap[]>();

/** The row after the first request that would carry the session: what follows in the recording is the other story. */
export function supposedGap(supposed: Supposition | undefined): readonly Gap[] {
  const at = supposed?.differsFrom;
  const hop = supposed?.chains.find(({ chain }) => chain.id === at?.chain)?.chain.hops[at?.hop ?? -1];
  if (supposed === undefined || hop === undefined) return [];
  const known = rows.get(supposed);
  if (known !== undefined) return known;
  const time = hop.times.start;
  const row: readonly Gap[] = [{ kind: 'dropped', from: time, to: time, text: w('whatIfDiffers') }];
  rows.set(supposed, row);
  return row;
}
