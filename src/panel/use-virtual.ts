import { useSignal } from '@preact/signals';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

/** Up to this many rows all stand in the DOM. */
const threshold = 200;
/** Rows beyond the visible ones, on each side. */
const overscan = 6;
/** Rows come and go by so many: a frame that changes any pays for layout and painting, however few they are. */
const block = 4;

export interface Virtual {
  /** The rows to draw: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Pixels above the first and below the last drawn row. */
  readonly before: number;
  readonly after: number;
  scrollTo(index: number): void;
}

/**
 * Which rows are near the visible part of `scroller`. Row heights are known, so nothing is measured. `head`: height of
 * what sticks to its top. `version`: another one when heights may have changed. Redraws only when other rows are to be drawn.
 */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (index: number) => number,
  { head = 0, version }: { readonly head?: number; readonly version?: unknown } = {},
): Virtual {
  const drawn = useSignal('');
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const isLong = count > threshold;
  // other keys, other rows: their heights are asked for again
  const getItemKey = useMemo(() => (index: number) => index, [version]);
  const options = {
    count: isLong ? count : 0,
    estimateSize: heightOf,
    getItemKey,
    getScrollElement: () => scroller.current,
    overscan,
    rangeExtractor: inBlocks,
    scrollMargin: head,
    scrollPaddingStart: head,
    initialRect: { width: 0, height: 600 },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: (changed: Virtualizer<HTMLElement, HTMLElement>) => (drawn.value = nameOf(changed)),
  };
  virtualizer.current ??= new Virtualizer(options);
  virtualizer.current.setOptions(options);
  useEffect(() => virtualizer.current?._didMount(), []);
  useLayoutEffect(() => virtualizer.current?._willUpdate());
  const scrollTo = (index: number) => {
    if (isLong) virtualizer.current?.scrollToIndex(index, { align: 'auto' });
    else scroller.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  if (!isLong) return { from: 0, to: count, before: 0, after: 0, scrollTo };
  drawn.value; // eslint-disable-line @typescript-eslint/no-unused-expressions -- reading subscribes
  const items = virtualizer.current.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: (first?.start ?? head) - head,
    after: virtualizer.current.getTotalSize() - ((last?.end ?? head) - head),
    scrollTo,
  };
}

function inBlocks({ startIndex, endIndex, overscan: more, count }: Range): number[] {
  const from = Math.max(0, Math.floor((startIndex - more) / block) * block);
  const to = Math.min(count, Math.ceil((endIndex + 1 + more) / block) * block);
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function nameOf(virtualizer: Virtualizer<HTMLElement, HTMLElement>): string {
  const items = virtualizer.getVirtualItems();
  return `${items[0]?.index ?? 0} ${items.length}`;
}
