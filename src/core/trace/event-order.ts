import type { CaptureEvent, RequestEvent } from '../events.ts';

/** Place of an event within its hop: breaks ties between events of one millisecond. */
export const phaseOf: Readonly<Record<RequestEvent['type'], number>> = {
  'request-started': 0,
  'request-headers': 1,
  'response-headers': 2,
  redirected: 3,
  'response-started': 3,
  'request-completed': 4,
  'request-failed': 4,
};

export type Compare<T> = (a: T, b: T) => number;

/** By time, then phase, then URL. Two events of one request that are equal in all three are one event heard twice. */
export const byTimeAndPhase: Compare<RequestEvent> = (a, b) =>
  a.time - b.time || phaseOf[a.type] - phaseOf[b.type] || byText(a.type, b.type) || byText(a.url, b.url);

/** By time, then as heard where that is known, then content: equal only for events that say the same. */
export const byTimeAndContent: Compare<CaptureEvent> = (a, b) =>
  a.time - b.time || placeOf(a) - placeOf(b) || (a === b ? 0 : byText(contentOf(a), contentOf(b)));

function placeOf(event: CaptureEvent): number {
  return event.type === 'cookie-changed' ? (event.order ?? 0) : 0;
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Request ids are numbers in both browsers; others compare as text. */
export function byRequestId(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) || difference === 0 ? byText(a, b) : difference;
}

/**
 * Merges events into a sorted list; the list itself comes back when nothing is new. Of two events that compare as equal
 * the one that says more stays, so that the result does not depend on which came first.
 */
export function mergeSorted<T extends object>(
  list: readonly T[],
  added: readonly T[],
  compare: Compare<T>,
): readonly T[] {
  let merged: T[] | undefined;
  for (const event of added) {
    const known = merged ?? list;
    const at = lowerBound(known, (other) => compare(other, event) < 0);
    const twin = known[at];
    if (twin !== undefined && compare(twin, event) === 0) {
      if (twin === event || !saysMore(event, twin)) continue;
      merged ??= [...list];
      merged[at] = event;
    } else {
      merged ??= [...list];
      if (at === merged.length) merged.push(event);
      else merged.splice(at, 0, event);
    }
  }
  return merged ?? list;
}

/** First index at which `before` is false; the list must hold all of its true items first. */
export function lowerBound<T>(list: readonly T[], before: (item: T) => boolean): number {
  const last = list.at(-1);
  if (last === undefined || before(last)) return list.length; // almost always: events come in order
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function saysMore(a: object, b: object): boolean {
  const left = contentOf(a);
  const right = contentOf(b);
  return left.length - right.length > 0 || (left.length === right.length && left > right);
}

const contents = new WeakMap<object, string>();

/** The content as text, whatever the order of the keys. */
function contentOf(event: object): string {
  const known = contents.get(event);
  if (known !== undefined) return known;
  const text = JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => byText(a, b)))
      : value,
  );
  contents.set(event, text);
  return text;
}
