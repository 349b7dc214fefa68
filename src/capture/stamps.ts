/** Orders what the clocks leave open. One per place where listeners run. */
export interface Stamps {
  /** The browser's stamp of a request event; a later event of the same request and millisecond gets a slightly later one. */
  ofRequest(requestId: string, stamp: number, last: boolean): number;
  /** When a cookie listener ran: `now`, but never before a request event that was heard before it. */
  ofCookie(now: number): number;
}

/** Small enough that a thousand of them stay within the millisecond. */
const tick = 0.001;

/** Requests whose end was not heard must not pile up. */
const openLimit = 5000;

/**
 * Firefox stamps whole milliseconds, in which a fast redirect fits several events of one request; they arrive in order.
 * Chromium stamps microseconds (and never two alike), while the clock that cookie events need cuts the fraction off.
 */
export function createStamps(): Stamps {
  const lastOf = new Map<string, number>();
  let latest = 0;
  return {
    ofRequest(requestId, stamp, last) {
      const before = lastOf.get(requestId);
      const time = before !== undefined && Math.trunc(before) === stamp ? before + tick : stamp;
      if (last) lastOf.delete(requestId);
      else lastOf.set(requestId, time);
      if (lastOf.size > openLimit) lastOf.clear();
      latest = Math.max(latest, time);
      return time;
    },
    // A stamp far ahead of the clock is a clock that was set back: better the clock we have than a lasting error.
    ofCookie: (now) => (latest - now < 1000 ? Math.max(now, latest) : now),
  };
}
