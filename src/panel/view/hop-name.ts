import type { HopPlace } from '../../core/model.ts';
import { say, type Value } from '../../core/words.ts';
import type { TimelineHop } from './timeline.ts';
import { t, w } from '../words.ts';
import { translate } from '../words/language.ts';

/**
 * The number of a hop. Each chain counts from 1, as reports and sentences do; where more than one chain is on screen
 * the number alone could mean several hops, so the chain is said: `2 in c3`.
 */
export function hopNumber({ chain, hop }: HopPlace, isOneOfSeveral: boolean): Value {
  return isOneOfSeveral ? w('ofChain', { n: hop + 1, chain }) : hop + 1;
}

/** The same of a hop on screen. */
export function numberOfHop({ number, chainName }: Pick<TimelineHop, 'number' | 'chainName'>): Value {
  return chainName === undefined ? number : w('ofChain', { n: number, chain: chainName });
}

/** `hop 2`, or `hop 2 in c3`. */
export function hopName(place: HopPlace, isOneOfSeveral: boolean): string {
  return t('hop', { n: hopNumber(place, isOneOfSeveral) });
}

/** The number alone, as text in the panel's language. */
export function numberText(number: Value): string {
  return typeof number === 'object' ? say(number, translate) : String(number);
}
