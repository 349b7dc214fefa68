import { useSignal } from '@preact/signals';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Up to this many rows all stand in the DOM. */
const threshold = 200;

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
 * Which rows are near the visible part of `scroller`. Row heights are known, so nothing is measured. `head`: height of what sticks to its top. `version`:
 * changes when heights may have changed. */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (index: number) => number,
  { head = 0, version }: { readonly head?: number; readonly version?: unknown } = {},
): Virtual {
  const drawn = useSignal(0);
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const isLong = count > threshold;
  const options = {
    count: isLong ? count : 0,
    estimateSize: heightOf,
    getScrollElement: () => scroller.current,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    initialRect: { width: 0, height: 600 },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => (drawn.value += 1),
  };
  virtualizer.current ??= new Virtualizer(options);
  virtualizer.current.setOptions(options);
  useEffect(() => virtualizer.current?._didMount(), []);
  useLayoutEffect(() => virtualizer.current?._willUpdate());
  useLayoutEffect(() => {
    if (isLong) virtualizer.current?.measure();
  }, [isLong, version]);
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
