import { sayHop } from '../core/causes/say-hop.ts';
import { say } from '../core/words.ts';

/** What tells of a hop: `hop` counts from 0, undefined is no hop but a rule of the standard. */
interface Told {
  readonly chain: string;
  readonly hop: number | undefined;
}

/** A hop as our sentences call it; of another chain than `told`, which is being told of, with its chain: each counts from 1. */
export function hopOf({ chain, hop }: Told, told: string): string | undefined {
  if (hop === undefined) return undefined;
  const number = sayHop({ chain, hop }, told);
  return `hop ${typeof number === 'object' ? say(number) : number}`;
}
