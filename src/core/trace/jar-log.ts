import type { CookieChanged, CookieEvent, JarRead } from '../events.ts';
import type { Browser, Hop, JarTimeline } from '../model.ts';
import { profileFor } from '../profile.ts';
import { attribute, earliestEcho, effectOf, latestEcho, type Attribution } from './attribute.ts';
import { disorder, withEvictions } from './evictions.ts';
import { byText, byTimeAndContent, lowerBound, mergeSorted, type Compare } from './event-order.ts';
import { doubtful } from './jar-reads.ts';
import { timelineOf, type ChangesByCookie } from './jar-timeline.ts';
import { SharedMap } from './shared-map.ts';
import { setCookieLines, type SetCookieLine } from './set-cookie-lines.ts';

/** All that was heard of the jar, and the timeline it makes. */
export interface JarLog {
  readonly reads: readonly JarRead[];
  readonly events: readonly CookieChanged[];
  /** Per request id. */
  readonly linesOf: SharedMap<readonly SetCookieLine[]>;
  readonly lines: readonly SetCookieLine[];
  /** One per event. */
  readonly attributions: readonly Attribution[];
  readonly byCookie: ChangesByCookie;
  readonly timeline: JarTimeline;
}

export const emptyJar: JarLog = {
  reads: [],
  events: [],
  linesOf: new SharedMap(),
  lines: [],
  attributions: [],
  byCookie: new Map(),
  timeline: { observed: false, baseline: [], changes: [] },
};

/**
 * Adds cookie events and the `Set-Cookie` lines of requests that changed. Only the stretch of time that they can have touched
 * is worked out anew. `changedFrom`: from when on the jar differs from before; Infinity when it does not.
 */
export function addToJar(
  log: JarLog,
  cookieEvents: readonly CookieEvent[],
  requests: readonly { readonly requestId: string; readonly hops: readonly Hop[] }[],
  browser: Browser,
): { readonly log: JarLog; readonly changedFrom: number } {
  const changes = cookieEvents.filter((event) => event.type === 'cookie-changed' && !isHalfOfOverwrite(event));
  const events = mergeSorted(log.events, changes as CookieChanged[], byTimeAndContent);
  const reads = mergeSorted(
    log.reads,
    cookieEvents.filter((event) => event.type === 'jar-read'),
    byTimeAndContent,
  );
  const { linesOf, lines, from: linesFrom } = addLines(log, requests, browser);
  const eventsFrom = events === log.events ? Infinity : earliest(changes);
  const readsFrom = reads === log.reads ? Infinity : reads[0] === log.reads[0] ? earliest(cookieEvents) : -Infinity;
  const dirtyFrom = Math.min(linesFrom, eventsFrom, readsFrom);
  if (dirtyFrom === Infinity) return { log, changedFrom: Infinity };
  if (reads.length === 0 && events.length === 0) {
    return { log: { ...log, linesOf, lines }, changedFrom: Infinity };
  }

  // A line can be claimed by changes that were heard a little before it; what came earlier stays as it was.
  const cut = dirtyFrom - earliestEcho - disorder;
  const settled = log.attributions.slice(
    0,
    lowerBound(log.attributions, ({ event }) => event.time < cut),
  );
  const found = settled.concat(
    attribute(
      events.slice(settled.length),
      lines.slice(lowerBound(lines, (line) => line.time < cut - latestEcho)),
      recentClaims(settled, cut),
      browser.name,
    ),
  );
  const attributions = withEvictions(found, settled.length);
  const effects = [...attributions.slice(settled.length), ...log.attributions.slice(settled.length)].map(effectOf);
  const from = effects.reduce((time, effect) => Math.min(time, effect), dirtyFrom - doubtful.after);
  const built = timelineOf({ reads, attributions, before: log, from, profile: profileFor(browser) });
  return {
    log: { reads, events, linesOf, lines, attributions, byCookie: built.byCookie, timeline: built.timeline },
    changedFrom: built.changedFrom,
  };
}

/** Chromium tells an overwrite in two steps; the first, the old cookie's removal, says nothing that the second does not. */
function isHalfOfOverwrite(event: CookieChanged): boolean {
  return event.removed && event.cause === 'overwrite';
}

function recentClaims(settled: readonly Attribution[], cut: number): SetCookieLine[] {
  return settled
    .slice(lowerBound(settled, ({ event }) => event.time < cut - latestEcho - earliestEcho))
    .flatMap(({ line }) => line ?? []);
}

const byLine: Compare<SetCookieLine> = (a, b) =>
  a.time - b.time || byText(a.ref.hop, b.ref.hop) || a.ref.line - b.ref.line;

function addLines(
  log: JarLog,
  requests: readonly { readonly requestId: string; readonly hops: readonly Hop[] }[],
  browser: Browser,
): { linesOf: JarLog['linesOf']; lines: JarLog['lines']; from: number } {
  const linesOf = new Map<string, readonly SetCookieLine[]>();
  let { lines } = log;
  const added: SetCookieLine[] = [];
  let from = Infinity;
  for (const { requestId, hops } of requests) {
    const before = log.linesOf.get(requestId) ?? [];
    const after = hops.flatMap((hop) => setCookieLines(hop, profileFor(browser)));
    if (isSameLines(before, after)) continue;
    const same = before.findIndex((line, index) => !isSameLine(line, after[index]));
    const stays = same === -1 ? before.length : same;
    if (stays < before.length) {
      const gone = new Set(before.slice(stays));
      lines = lines.filter((line) => !gone.has(line));
    }
    const fresh = after.slice(stays);
    added.push(...fresh);
    linesOf.set(requestId, [...before.slice(0, stays), ...fresh]);
    from = Math.min(from, earliest(before.slice(stays)), earliest(fresh));
  }
  return { linesOf: log.linesOf.with(linesOf), lines: mergeSorted(lines, added, byLine), from };
}

function isSameLines(a: readonly SetCookieLine[], b: readonly SetCookieLine[]): boolean {
  return a.length === b.length && a.every((line, index) => isSameLine(line, b[index]));
}

function isSameLine(a: SetCookieLine, b: SetCookieLine | undefined): boolean {
  return b !== undefined && (a === b || (byLine(a, b) === 0 && a.key === b.key && a.context === b.context));
}

function earliest(items: readonly { readonly time: number }[]): number {
  return items.reduce((time, item) => Math.min(time, item.time), Infinity);
}
