import type { Trace } from '../../core/model.ts';
import { maskedPlaces, type MaskedValue } from '../../report/redact/masked-places.ts';

const known = new WeakMap<Trace, readonly MaskedValue[]>();

/** What masking replaces in a recording, found in steps, once per version of it. Yields how much is done, from 0 to 1. */
export function* maskedOf(trace: Trace | undefined): Generator<number, readonly MaskedValue[]> {
  if (trace === undefined) return [];
  const found = known.get(trace) ?? (yield* maskedPlaces(trace));
  known.set(trace, found);
  return found;
}
