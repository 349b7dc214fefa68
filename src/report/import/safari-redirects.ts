import { headerValue } from '../har/headers.ts';
import { redirectOf, withoutFragment } from './group-entries.ts';
import type { HarEntry } from './har-entry.ts';

/**
 * The entries of a Safari file, each redirect right before the entry it leads to and no later. As Safari counts, a redirect has the
 * time at which it came, and what ends the chain that of the first request; the method of a redirect is that of the request
 * after it.
 */
export function withRedirectsInPlace(entries: readonly HarEntry[]): readonly HarEntry[] {
  const before = leadersOf(entries);
  if (before.size === 0) return entries;
  const led = new Set(before.values());
  const placed = new Set<HarEntry>();
  const ordered: HarEntry[] = [];
  for (const last of entries) {
    if (led.has(last) || placed.has(last)) continue;
    const chain = [last];
    for (let one = before.get(last); one !== undefined && !placed.has(one); one = before.get(one)) {
      placed.add(one);
      chain.push(withMethodOfItsOwn(inTime(one, chain.at(-1)!)));
    }
    ordered.push(...chain.toReversed());
  }
  // What is left leads in circles.
  return [...ordered, ...entries.filter((entry) => led.has(entry) && !placed.has(entry))];
}

/** So many entries around a redirect are looked at for what it leads to: Safari writes a chain in one place. */
const around = 100;

/**
 * By entry: the redirect that leads to it; each leads to one. Redirects of one chain follow each other in the file; what ends it
 * stands before or behind them: the nearest in time, then in the file.
 */
function leadersOf(entries: readonly HarEntry[]): ReadonlyMap<HarEntry, HarEntry> {
  const keys = entries.map(({ url }) => withoutFragment(url));
  const targets = entries.map(redirectOf);
  const leaders = new Map<HarEntry, HarEntry>();
  entries.forEach((redirect, index) => {
    const target = targets[index];
    if (target === undefined) return;
    const key = withoutFragment(target);
    const isFree = (at: number) => entries[at] !== undefined && keys[at] === key && !leaders.has(entries[at]);
    let best = isFree(index + 1) && targets[index + 1] !== undefined ? index + 1 : undefined;
    for (let distance = 1; best !== index + 1 && distance <= around; distance++) {
      for (const at of [index + distance, index - distance]) {
        if (!isFree(at) || (at < index && targets[at] !== undefined)) continue;
        if (best === undefined || timeBetween(redirect, entries[at]!) < timeBetween(redirect, entries[best]!))
          best = at;
      }
    }
    if (best !== undefined) leaders.set(entries[best]!, redirect);
  });
  return leaders;
}

function timeBetween(redirect: HarEntry, entry: HarEntry): number {
  const apart = Math.abs((redirect.start ?? Infinity) - (entry.start ?? 0));
  return apart <= longest ? apart : Infinity;
}

/** Longer than that no redirect takes: then one of the two times is none. */
const longest = 300_000;

function inTime(redirect: HarEntry, next: HarEntry): HarEntry {
  const { start } = redirect;
  if (next.start === undefined || (start !== undefined && start <= next.start && next.start - start <= longest))
    return redirect;
  return { ...redirect, start: next.start, sent: undefined, headers: undefined, end: undefined };
}

/** Only what is posted has a type. */
function withMethodOfItsOwn(redirect: HarEntry): HarEntry {
  const isPost = redirect.method === 'GET' && headerValue(redirect.requestHeaders ?? [], 'content-type') !== undefined;
  return isPost ? { ...redirect, method: 'POST' } : redirect;
}
