import type { Cause, CauseContext } from './cause.ts';
import { causes } from './index.ts';

const ofLines = causes.filter(({ needs }) => needs !== 'loss');
const ofAnything = causes.filter(({ needs }) => needs === undefined);

/** The causes that can have something to say of a chain, in their order. Most chains lost nothing and set nothing. */
export function causesFor({ chain, losses, never }: CauseContext): readonly Cause[] {
  if (losses.length > 0 || never !== undefined) return causes;
  return chain.hops.some(({ setCookies }) => setCookies.length > 0) ? ofLines : ofAnything;
}
