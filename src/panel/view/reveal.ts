/** What of a scrolled list must be seen, in pixels from its start. */
export interface Wanted {
  readonly top: number;
  readonly bottom: number;
  /** Where the row before begins: seen too, where both fit. */
  readonly before: number;
}

/**
 * How far to scroll a viewport of `height`, now at `scrollTop`, so that the row is seen, with the row before it where
 * both fit and a part of it where not; no further than needed.
 */
export function reveal({ top, bottom, before }: Wanted, scrollTop: number, height: number): number {
  if (height <= 0) return scrollTop;
  if (bottom - top >= height) return top;
  const first = Math.max(before, bottom - height);
  if (scrollTop > first) return first;
  return Math.max(scrollTop, bottom - height);
}
