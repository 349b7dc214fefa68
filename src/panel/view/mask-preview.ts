import type { Trace } from '../../core/model.ts';
import { within } from '../../report/in-steps.ts';
import { maskerInSteps, type Masker } from '../../report/redact/masker.ts';
import type { MaskedValue } from '../../report/redact/masked-places.ts';
import { maskedOf } from './masked-of.ts';

/** What masking replaces, and what by: the pseudonyms that a report with the same salt has. */
export interface MaskPreview {
  readonly values: readonly MaskedValue[];
  /** undefined: nothing was recorded. */
  readonly mask: Masker | undefined;
}

/** Found in steps, which yield how much is done, from 0 to 1. */
export function* maskPreviewOf(trace: Trace | undefined, salt: string): Generator<number, MaskPreview> {
  const values = yield* within(maskedOf(trace), 0, shareOfValues);
  const mask = trace && (yield* within(maskerInSteps(trace, salt), shareOfValues, 1));
  return { values, mask };
}

const shareOfValues = 0.5;
