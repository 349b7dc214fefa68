import type { Place } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Value } from '../words.ts';

/** A hop in words, counted from 1; hops of another chain carry its id: `2`, `1 in c3`. */
export function sayHop(place: Place, chain: string): Value {
  const n = place.hop + 1;
  return place.chain === chain ? String(n) : phrase('{n} in {chain}', { n, chain: place.chain });
}

/** Keeps a sentence short: what a page sent can be any length. */
export function clip(text: string, most = 40): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Path of a URL, clipped from the left to its last segments. */
export function sayPath(url: string, most = 40): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.length <= most ? path : `…${path.slice(path.length - most + 1)}`;
}

/** Host of a URL or origin, clipped; the text itself when it is neither. */
export function siteName(origin: string): string {
  return clip(URL.canParse(origin) ? new URL(origin).host : origin);
}
