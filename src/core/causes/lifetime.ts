import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';
import { phrase } from '../words.ts';
import type { Phrase } from '../words.ts';
import { verdictAt } from './evidence.ts';

/**
 * Lifetimes in seconds that people write. Quarter and half an hour for sessions that idle out: a second or two is no
 * lifetime that anyone means. Then an hour, two, four, eight, twelve, a day, a week, two, a month, a year.
 */
const usual = [900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400, 604_800, 1_209_600, 2_592_000, 31_536_000];

/** Seconds that the cookie was to live, from its Set-Cookie line; undefined when it says nothing. */
export function lifetimeOf(context: CauseContext, { origin }: Loss): number | undefined {
  const cookie = origin?.cookie;
  if (origin === undefined || cookie?.expires === undefined) return undefined;
  const { times } = verdictAt(context, origin.place)?.hop ?? {};
  const set = times?.headers ?? times?.start;
  return set === undefined ? undefined : (cookie.expires - set) / 1000;
}

/** A thousandth of a usual lifetime: milliseconds were given where seconds are meant, or the other way round. */
export function meantInstead(lifetime: number): number | undefined {
  // The nearest: dates in Expires have no parts of a second, so that the short ones overlap.
  const near = usual.filter((seconds) => Math.abs(lifetime - seconds / 1000) <= Math.max(1, seconds / 200_000));
  const apart = (seconds: number) => Math.abs(lifetime - seconds / 1000);
  return lifetime <= 0 ? undefined : near.sort((a, b) => apart(a) - apart(b))[0];
}

/** `4 seconds`, `1 hour`, `30 days`. */
export function sayDuration(seconds: number): Phrase {
  if (seconds < 90) {
    const n = Math.round(seconds);
    return phrase(n === 1 ? '{n} second' : '{n} seconds', { n });
  }
  if (seconds < 5_400) {
    const n = Math.round(seconds / 60);
    return phrase(n === 1 ? '{n} minute' : '{n} minutes', { n });
  }
  if (seconds < 129_600) {
    const n = Math.round(seconds / 3_600);
    return phrase(n === 1 ? '{n} hour' : '{n} hours', { n });
  }
  const n = Math.round(seconds / 86_400);
  return phrase(n === 1 ? '{n} day' : '{n} days', { n });
}
