import type { Change } from './change.ts';

/** What a remedy is ordered by. */
export interface Option {
  readonly verified: boolean;
  /** Has a detected framework, or what stands in front of it, a setting for it? */
  readonly hasSetting: boolean;
  readonly change: Change | undefined;
}

/**
 * Verified ones first; of those verified alike, the ones that the reader can write down at once, in a setting of what was
 * detected; of those the narrowest, which is the order that the cause gives. A setting that gives protection up does not
 * come forward for being one.
 */
export function inOrder<Of extends Option>(options: readonly Of[]): readonly Of[] {
  return options.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ verified, hasSetting, change }: Option): number {
  return (verified ? 0 : 2) + ((hasSetting && !givesProtectionUp(change)) || isLine(change) ? 0 : 1);
}

/** A line to send once, in any framework. */
function isLine(change: Change | undefined): boolean {
  return change?.kind === 'expire-twin';
}

function givesProtectionUp(change: Change | undefined): boolean {
  return change?.kind === 'attributes' && (change.set.sameSite === 'none' || change.set.secure === false);
}
