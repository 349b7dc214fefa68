import { parseUrl } from '../site/parse-url.ts';
import { shapeOf, shapeOfSegment } from './shape.ts';

/** A URL as comparing sees it. */
export interface Address {
  /** e.g. `https:`; empty where the URL does not parse. */
  readonly scheme: string;
  /** With a port that is not the scheme's own. */
  readonly host: string;
  readonly path: string;
  /** Shapes of the segments of the path. */
  readonly segments: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
}

/** More parameters than this are not looked at. */
const mostParameters = 100;

const seen = new WeakMap<object, Address>();

/** Reads a URL; one that does not parse is all path. `of` is what it was read for: the answer is remembered with it. */
export function addressOf(url: string, of: object): Address {
  let address = seen.get(of);
  if (address === undefined) seen.set(of, (address = read(url)));
  return address;
}

function read(url: string): Address {
  const parsed = parseUrl(url);
  const path = parsed?.pathname ?? url;
  return {
    scheme: parsed?.protocol ?? '',
    host: parsed?.place?.slice(parsed.protocol.length + 2) ?? '',
    path,
    segments: path.split('/', 100).map(shapeOfSegment),
    parameters: parsed === undefined ? new Map() : parametersOf(url),
  };
}

/** Of a name that stands there twice the first counts. Names that hold an id go by their shape. */
function parametersOf(url: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) {
    if (found.size >= mostParameters) break;
    const key = shapeOf(name);
    if (!found.has(key)) found.set(key, value);
  }
  return found;
}

/** Are these the same places, whatever ids they hold? */
export function samePath(a: Address, b: Address): boolean {
  return a.segments.length === b.segments.length && a.segments.every((segment, at) => segment === b.segments[at]);
}

/** 0: the same; 1: nothing in common. The beginning and the end of a path count alike, so that a prefix costs little. */
export function pathDistance({ segments: a }: Address, { segments: b }: Address): number {
  const short = Math.min(a.length, b.length);
  let start = 0;
  // every path begins with an empty segment
  for (let at = 1; at < short && a[at] === b[at]; at++) start++;
  let end = 0;
  while (end < short - 1 - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const most = Math.max(a.length, b.length) - 1;
  return most <= 0 ? 0 : 1 - (start + end) / most;
}
