import type { CaptureEvent } from '../core/events.ts';

/** Less than the distance of any two stamps of one request. */
const moment = 0.0005;

/**
 * A cookie event is stamped when its listener runs, which is too late in a page that was busy. Events arrive in order,
 * so it happened before every request event that came after it. Takes events of one ear in order of arrival.
 */
export function correctCookieTimes(events: readonly CaptureEvent[]): CaptureEvent[] {
  const corrected: CaptureEvent[] = [];
  let next = Infinity;
  for (const event of [...events].reverse()) {
    if (event.type === 'cookie-changed') {
      corrected.push(event.time < next ? event : { ...event, time: next - moment });
    } else {
      corrected.push(event);
      if ('requestId' in event) next = Math.min(next, event.time);
    }
  }
  return corrected.reverse();
}
