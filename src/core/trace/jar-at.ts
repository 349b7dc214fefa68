import type { Cookie, Hop, JarChange, JarTimeline } from '../model.ts';
import { parseUrl } from '../site/parse-url.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { lowerBound } from './event-order.ts';
import { groupedChanges } from './grouped-changes.ts';
import type { Group } from './grouped-changes.ts';
import { keyOf } from './key-of.ts';
import { effectTime } from './set-cookie-lines.ts';

/** The cookies of the hop's registrable domain that were in the jar when its request was sent. Expired ones may be among them. */
export function jarBefore(jar: JarTimeline, hop: Hop): readonly Cookie[] {
  const time = hop.times.sent ?? hop.times.start;
  return jarAt(jar, hop, time, ({ by }) => by !== undefined && by.hop !== hop.id);
}

/** The same after its response: with all that took effect until then, its own lines included. */
export function jarAfter(jar: JarTimeline, hop: Hop): readonly Cookie[] {
  const { sent, start, headers, end } = hop.times;
  if (headers === undefined && end === undefined) return jarBefore(jar, hop);
  return jarAt(
    jar,
    hop,
    Math.max(sent ?? start, effectTime(hop.times)),
    ({ by, cause }) => by !== undefined || cause === 'evicted',
  );
}

/** All that took effect before a time, and of that very moment what `includes` says. */
function jarAt(jar: JarTimeline, hop: Hop, time: number, includes: (change: JarChange) => boolean): readonly Cookie[] {
  const domain = registrableDomain(parseUrl(hop.request.url)?.hostname ?? '');
  const log = domainLog(jar, domain);
  const { changes } = log;
  const count = lowerBound(changes, (change) => change.time < time);
  const isBetween = changes[count]?.time !== time;
  // Between two changes every request of a page meets the same jar.
  if (isBetween && log.recent?.count === count) return log.recent.held;
  const cookies = new Map(snapshotAt(Math.floor(count / stride), log));
  for (let at = Math.floor(count / stride) * stride; at < count; at++) apply(cookies, changes[at]!);
  for (let at = count; changes[at]?.time === time; at++) if (includes(changes[at]!)) apply(cookies, changes[at]!);
  const held = [...cookies.values()];
  if (isBetween) log.recent = { count, held };
  return held;
}

type Cookies = ReadonlyMap<string, Cookie>;

/** One domain's share of the timeline, with the jar after every `stride` changes so that no question replays them all. */
interface DomainLog extends Group {
  readonly snapshots: Cookies[];
  /** The last answer, and after how many changes it holds. */
  recent: { readonly count: number; readonly held: readonly Cookie[] } | undefined;
}

const stride = 128;

function snapshotAt(index: number, { changes, snapshots }: DomainLog): Cookies {
  while (snapshots.length <= index) {
    const cookies = new Map(snapshots.at(-1));
    const from = (snapshots.length - 1) * stride;
    for (let at = from; at < from + stride; at++) apply(cookies, changes[at]!);
    snapshots.push(cookies);
  }
  return snapshots[index]!;
}

function apply(cookies: Map<string, Cookie>, { cookie, removed }: JarChange): void {
  if (removed) cookies.delete(keyOf(cookie));
  else cookies.set(keyOf(cookie), cookie);
}

const logsOf = groupedChanges<DomainLog>({
  keyOf: ({ cookie }) => registrableDomain(cookie.domain),
  grow: ({ baseline }, changes, before, kept) => ({
    changes,
    recent: undefined,
    snapshots: before?.snapshots.slice(0, 1 + Math.floor(kept / stride)) ?? [held(baseline, changes[0]!)],
  }),
});

function domainLog(jar: JarTimeline, domain: string): DomainLog {
  return (
    logsOf(jar).get(domain) ?? {
      changes: [],
      recent: undefined,
      snapshots: [baselineByDomain(jar.baseline).get(domain) ?? nothing],
    }
  );
}

function held(baseline: readonly Cookie[], { cookie }: JarChange): Cookies {
  return baselineByDomain(baseline).get(registrableDomain(cookie.domain)) ?? nothing;
}

const nothing: Cookies = new Map();
const baselines = new WeakMap<readonly Cookie[], Map<string, Map<string, Cookie>>>();

function baselineByDomain(baseline: readonly Cookie[]): Map<string, Map<string, Cookie>> {
  const known = baselines.get(baseline);
  if (known) return known;
  const byDomain = new Map<string, Map<string, Cookie>>();
  for (const cookie of baseline) {
    const domain = registrableDomain(cookie.domain);
    const cookies = byDomain.get(domain) ?? new Map<string, Cookie>();
    byDomain.set(domain, cookies.set(keyOf(cookie), cookie));
  }
  baselines.set(baseline, byDomain);
  return byDomain;
}
