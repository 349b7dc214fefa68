import type { Phrase, Value } from '../../core/words.ts';
import { w } from '../words.ts';

/** The core's sentence with the chain beside each hop of its own (`hop 2 in c3`), for a screen that shows several chains. */
export function inChain(phrase: Phrase, chain: string): Phrase {
  const hops = new Set([...phrase.text.matchAll(/\bhops? \{(\w+)\}/gi)].map(([, hole]) => hole));
  const named = ([hole, value]: readonly [string, Value]): readonly [string, Value] => [
    hole,
    // what is of another chain says so already
    hops.has(hole) && typeof value !== 'object' && /^\d+$/.test(`${value}`) ? w('ofChain', { n: value, chain }) : value,
  ];
  return { ...phrase, values: Object.fromEntries(Object.entries(phrase.values).map(named)) };
}
