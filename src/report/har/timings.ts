import type { Timings } from 'har-format';
import type { HopTimes } from '../../core/model.ts';

/**
 * HAR timings of a hop, in milliseconds. Extensions see neither DNS nor connection times: those are -1, and `blocked` holds
 * what passed before the request was sent. `time` is the sum of what is not -1, as HAR wants it.
 */
export function toTimings(times: HopTimes): { readonly timings: Timings; readonly time: number } {
  const blocked = times.sent === undefined ? -1 : between(times.start, times.sent);
  const wait = times.headers === undefined ? 0 : between(times.sent ?? times.start, times.headers);
  const receive = times.end === undefined ? 0 : between(times.headers ?? times.sent ?? times.start, times.end);
  return {
    timings: { blocked, dns: -1, ssl: -1, connect: -1, send: 0, wait, receive },
    time: rounded(Math.max(blocked, 0) + wait + receive),
  };
}

/** Never negative: the browser's time stamps of one request are not always in order. */
function between(from: number, to: number): number {
  const passed = to - from;
  return passed > 0 && Number.isFinite(passed) ? rounded(passed) : 0;
}

function rounded(time: number): number {
  return Math.round(time * 1000) / 1000;
}
