import { headerValue } from '../har/headers.ts';
import type { HarEntry } from './har-entry.ts';

/** An entry in its place: start known or taken from the entry before, redirect target resolved. */
export interface PlacedEntry {
  readonly entry: HarEntry;
  readonly start: number;
  readonly redirectUrl: string | undefined;
  /** The browser itself redirected (HSTS); the response in the file is its own. */
  readonly internal: boolean;
}

/** A redirect is followed at once; an equal URL requested much later is another matter. */
const longestGap = 300_000;

/**
 * Chromium and Firefox give up after 20 redirects, other programs after 50 at most. What goes on longer is shown in pieces: the
 * verdict on a chain looks back from each of its hops.
 */
export const mostHops = 100;

/** Entries in the order in which they started, grouped into redirect chains by where each redirects. */
export function groupEntries(entries: readonly HarEntry[]): readonly (readonly PlacedEntry[])[] {
  let last = entries.find((entry) => entry.start !== undefined)?.start ?? 0;
  const placed = entries
    .map((entry): PlacedEntry => {
      last = entry.start ?? last;
      return { entry, start: last, redirectUrl: redirectOf(entry), internal: isInternal(entry) };
    })
    .sort((a, b) => a.start - b.start);
  const chains: PlacedEntry[][] = [];
  const waiting = new Map<string, PlacedEntry[][]>();
  for (const item of placed) {
    const candidates = waiting.get(withoutFragment(item.entry.url)) ?? [];
    const at = placeOf(item, candidates);
    const chain = at < 0 ? [] : candidates.splice(at, 1)[0]!;
    if (chain.length === 0) chains.push(chain);
    chain.push(item);
    if (item.redirectUrl !== undefined && chain.length < mostHops) {
      const target = withoutFragment(item.redirectUrl);
      const others = waiting.get(target);
      if (others === undefined) waiting.set(target, [chain]);
      else others.push(chain);
    }
  }
  return chains;
}

/** The chain that an entry goes on with, best of its own kind: what a service worker asks for stands beside what the page asked. */
function placeOf({ entry, start }: PlacedEntry, candidates: readonly (readonly PlacedEntry[])[]): number {
  const isInTime = (chain: readonly PlacedEntry[]) => start - chain.at(-1)!.start <= longestGap;
  const same = candidates.findIndex(
    (chain) => isInTime(chain) && chain.at(-1)!.entry.resourceType === entry.resourceType,
  );
  return same < 0 ? candidates.findIndex(isInTime) : same;
}

/** Where an entry redirects; undefined: nowhere. */
export function redirectOf(entry: HarEntry): string | undefined {
  if (![301, 302, 303, 307, 308].includes(entry.status)) return undefined;
  const target = entry.redirectUrl || (headerValue(entry.responseHeaders, 'location') ?? '');
  return target !== '' && URL.canParse(target, entry.url) ? new URL(target, entry.url).href : undefined;
}

function isInternal(entry: HarEntry): boolean {
  return (
    entry.status === 307 &&
    (/^internal redirect$/i.test(entry.statusText) ||
      headerValue(entry.responseHeaders, 'non-authoritative-reason') !== undefined)
  );
}

/** As the engine would write it; an address of plain characters is written so already. */
export function withoutFragment(url: string): string {
  if (/^https?:\/\/[a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*\/(?:[\w\-/~]|\.(?=\w))*(?:\?[\w\-/~.=&+,:]*)?$/.test(url))
    return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
