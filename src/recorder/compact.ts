import type { CaptureEvent, Committed, CookieChanged, JarRead } from '../core/events.ts';
import type { Cookie, Trace } from '../core/model.ts';
import { cookieKey } from '../core/cookie/cookie-key.ts';

/** A cookie's change may be heard this long (ms) after the response that made it, or a little before. */
const echo = 3000;

/** The jar at a time, as the recording knows it: without what came later. */
export function jarAtTime({ jar }: Trace, time: number): Cookie[] {
  const cookies = new Map(jar.baseline.map((cookie) => [cookieKey(cookie), cookie]));
  for (const change of jar.changes) {
    if (change.time >= time) break;
    if (change.removed) cookies.delete(cookieKey(change.cookie));
    else cookies.set(cookieKey(change.cookie), change.cookie);
  }
  return [...cookies.values()];
}

/** The same cookies, whatever their order; the API does not tell when they were created. */
export function isSameJar(a: readonly Cookie[], b: readonly Cookie[]): boolean {
  const texts = new Set(a.map(textOf));
  return a.length === b.length && b.every((cookie) => texts.has(textOf(cookie)));
}

function textOf(cookie: Cookie): string {
  const { value, secure, httpOnly, sameSite, expires = 'session' } = cookie;
  return JSON.stringify([cookieKey(cookie), value, secure, httpOnly, sameSite, expires]);
}

/**
 * Makes what was heard before a time small, once the requests of that time are gone: of the documents the last of each frame
 * stays, of the jar what it held then. `kept` are the times around which cookies still matter, those of old requests under way.
 */
export function compactBefore(
  events: readonly CaptureEvent[],
  trace: Trace,
  time: number,
  kept: readonly { readonly from: number; readonly to: number }[],
): CaptureEvent[] {
  const last = new Map<string, Committed>();
  for (const event of events) {
    if (event.type === 'committed' && event.time < time) last.set(`${event.tabId}:${event.frameId}`, event);
  }
  const isNear = (at: number): boolean => kept.some(({ from, to }) => at >= from - echo && at <= to + echo);
  const { storeId } = events.findLast((event) => event.type === 'jar-read') ?? {};
  const jar: JarRead | undefined =
    storeId === undefined ? undefined : { type: 'jar-read', time, cookies: jarAtTime(trace, time), storeId };
  const rest = events.flatMap((event): CaptureEvent[] => {
    if (event.time >= time) return [event];
    switch (event.type) {
      case 'committed':
        return last.get(`${event.tabId}:${event.frameId}`) === event ? [withoutReturn(event)] : [];
      case 'document-read':
        return [];
      case 'cookie-changed':
        return jar === undefined || isNear(event.time) ? [event] : [];
      case 'jar-read':
        return [];
      default:
        return [event];
    }
  });
  return jar === undefined ? rest : [jar, ...rest];
}

/** Without its request a page that the user went back to would look like one from the back/forward cache. */
export function withoutReturn(event: Committed): Committed {
  return {
    ...event,
    lifecycle: 'active',
    qualifiers: event.qualifiers.filter((one) => one !== 'forward-back'),
  };
}

/**
 * Without changes of cookies that no request can have met: of those of one cookie between two requests the last is enough. A
 * page may write a cookie every second, all night.
 */
export function thinCookies(events: readonly CaptureEvent[]): CaptureEvent[] {
  const requests = events
    .filter((event) => 'requestId' in event)
    .map(({ time }) => time)
    .sort((a, b) => a - b);
  const next = new Map<string, CookieChanged>();
  const superfluous = new Set<CaptureEvent>();
  let at = requests.length - 1;
  for (const event of events.toSorted((a, b) => b.time - a.time)) {
    if (event.type !== 'cookie-changed') continue;
    while (at >= 0 && requests[at]! > event.time) at--;
    const key = `${event.storeId} ${cookieKey(event.cookie)}`;
    const later = next.get(key);
    const isMet =
      (requests[at + 1] ?? Infinity) <= (later?.time ?? 0) + echo || event.time - (requests[at] ?? 0) <= echo;
    if (later !== undefined && !isMet) superfluous.add(event);
    else next.set(key, event);
  }
  return events.filter((event) => !superfluous.has(event));
}
