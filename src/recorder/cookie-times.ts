import type { CaptureEvent } from '../core/events.ts';

/** Less than the distance of any two stamps of one request. */
const moment = 0.0005;
/** Stamps of one ear rise (measured in Chromium 156), but for the fractions that tell those of one millisecond apart. */
const millisecond = 1;

/**
 * A cookie event is stamped when its listener runs, which is too late in a page that was busy. Events arrive in order,
 * so it happened before every request event that came after it; one that is told again later says nothing. Takes events of
 * one ear in order of arrival.
 */
export function correctCookieTimes(events: readonly CaptureEvent[]): CaptureEvent[] {
  const inTime = new Set<CaptureEvent>();
  let latest = -Infinity;
  for (const event of events) {
    if (!('requestId' in event)) continue;
    if (event.time > latest - millisecond) inTime.add(event);
    latest = Math.max(latest, event.time);
  }
  const corrected: CaptureEvent[] = [];
  let next = Infinity;
  for (const event of events.toReversed()) {
    if (event.type === 'cookie-changed') {
      corrected.push(event.time < next ? event : { ...event, time: next - moment });
    } else {
      corrected.push(event);
      if (inTime.has(event)) next = Math.min(next, event.time);
    }
  }
  return corrected.reverse();
}
