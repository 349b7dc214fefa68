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
import { nextFrame } from './next-frame.ts';

/** Up to this many rows all stand in the DOM. */
const threshold = 200;
/** Rows beyond the visible ones, on each side. */
const overscan = 6;
/** Rows come and go by so many: a frame that changes any pays for layout and painting, however few they are. */
const block = 4;

export interface Virtual {
  /** The rows to draw, and between them, before and after the pixels that take the place of others. In order. */
  readonly parts: readonly (Rows | Space)[];
  scrollTo(index: number): void;
}

/** From (inclusive) to (exclusive). */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

export interface Space {
  readonly height: number;
}

interface Options {
  /** Height of what sticks to the top of the scroller. */
  readonly head?: number;
  /** Another one when it is another list: what is seen of that is drawn first, and the rows around in the frame after. */
  readonly of: unknown;
  /** Another one when heights may have changed. */
  readonly version?: unknown;
  /** How far another list is scrolled at first, so that the rows there are drawn at once; `height`: of what is seen of it. */
  readonly begin?: (scrollTop: number, height: number) => number;
  /** What stands beside it and takes or leaves it room: as tall as the last time is what another list is drawn for. */
  readonly beside?: string | undefined;
  /** A row that is drawn wherever it is, -1 for none: what has the focus, or would take it, must not go. */
  readonly keep: number;
}

/**
 * Which rows are near the visible part of `scroller`. Row heights are known, so nothing is measured. Redraws only
 * when other rows are to be drawn.
 */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (index: number) => number,
  { head = 0, of, version, begin, beside, keep }: Options,
): Virtual {
  const drawn = useSignal('');
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const seen = useRef<Rows>({ from: 0, to: 0 });
  const isLong = count > threshold;
  const shown = useSignal<unknown>(undefined);
  useEffect(
    () =>
      nextFrame(() => {
        shown.value = of;
      }),
    [of],
  );
  // other keys, other rows: their heights are asked for again
  const getItemKey = useMemo(() => (index: number) => index, [version]);
  const options = {
    count: isLong ? count : 0,
    estimateSize: heightOf,
    getItemKey,
    getScrollElement: () => scroller.current,
    overscan: shown.value === of ? overscan : 0,
    rangeExtractor: inBlocks,
    scrollMargin: head,
    initialRect: { width: 0, height: 600 },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: (changed: Virtualizer<HTMLElement, HTMLElement>) => {
      // rows that turn out to be out of sight go with the frame after, too
      if (shown.peek() !== of && covers(seen.current, rangeOf(changed))) return;
      drawn.value = nameOf(changed);
    },
  };
  virtualizer.current ??= new Virtualizer(options);
  virtualizer.current.setOptions(options);
  const listed = useRef(of);
  const heights = useRef(new Map<string | undefined, number>());
  if (listed.current !== of) {
    listed.current = of;
    const { current } = virtualizer;
    const height = heights.current.get(beside) ?? current.scrollRect?.height ?? 0;
    if (isLong && begin !== undefined && height > head) {
      current.scrollRect = { width: 0, height };
      current.scrollOffset = begin(current.scrollOffset ?? 0, height - head);
    }
  }
  useEffect(() => virtualizer.current?._didMount(), []);
  useLayoutEffect(() => virtualizer.current?._willUpdate());
  useLayoutEffect(() => {
    if (begin === undefined) return undefined;
    // as the frame begins, when all is drawn: to scroll is to ask for sizes
    return nextFrame(() => {
      const [{ current }, element] = [virtualizer, scroller.current];
      if (current === undefined || element === null) return;
      const { clientHeight: height, clientWidth: width } = element;
      heights.current.set(beside, height);
      if (!isLong) return;
      scrollTopTo(element, current.scrollOffset ?? 0);
      current.scrollRect = { width, height };
      if (!covers(seen.current, rangeOf(current))) drawn.value = nameOf(current);
    });
  }, [of]);
  const scrollTo = (index: number) => {
    const element = scroller.current;
    const row = virtualizer.current?.measurementsCache[index];
    // by what is known: tanstack's own way asks the document for sizes, now and for some frames after
    if (!isLong) element?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    else if (element !== null && row !== undefined) toNearest(element, row.start - head, row.end);
  };
  if (!isLong) return { parts: [{ from: 0, to: count }], scrollTo };
  drawn.value; // eslint-disable-line @typescript-eslint/no-unused-expressions -- reading subscribes
  const near = (seen.current = rangeOf(virtualizer.current));
  const drawnRows = withKept(near, keep < count ? keep : -1);
  const { measurementsCache: places } = virtualizer.current;
  const topOf = (index: number) => (places[index]?.start ?? virtualizer.current!.getTotalSize() + head) - head;
  return { parts: withSpaces(drawnRows, count, topOf), scrollTo };
}

function withKept(near: Rows, keep: number): readonly Rows[] {
  if (keep < 0 || (keep >= near.from && keep < near.to)) return [near];
  const kept = { from: keep, to: keep + 1 };
  return keep < near.from ? [kept, near] : [near, kept];
}

/** `topOf(count)` is where the last row ends. */
function withSpaces(rows: readonly Rows[], count: number, topOf: (index: number) => number): Virtual['parts'] {
  let end = 0;
  const parts = rows.flatMap((some): (Rows | Space)[] => {
    const space = { height: topOf(some.from) - topOf(end) };
    end = some.to;
    return [space, some];
  });
  return [...parts, { height: topOf(count) - topOf(end) }];
}

function inBlocks({ startIndex, endIndex, overscan: more, count }: Range): number[] {
  const step = more === 0 ? 1 : block;
  const from = Math.max(0, Math.floor((startIndex - more) / step) * step);
  const to = Math.min(count, Math.ceil((endIndex + 1 + more) / step) * step);
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function rangeOf(virtualizer: Virtualizer<HTMLElement, HTMLElement>): Rows {
  const items = virtualizer.getVirtualItems();
  return { from: items[0]?.index ?? 0, to: (items.at(-1)?.index ?? -1) + 1 };
}

function nameOf(virtualizer: Virtualizer<HTMLElement, HTMLElement>): string {
  const { from, to } = rangeOf(virtualizer);
  return `${from} ${to}`;
}

function covers(all: Rows, some: Rows): boolean {
  return all.from <= some.from && all.to >= some.to;
}

function scrollTopTo(element: HTMLElement, top: number): void {
  if (element.scrollTop !== top) element.scrollTop = top;
}

/** Scrolls no further than what lies between `top` and `bottom` needs to be seen. */
function toNearest(element: HTMLElement, top: number, bottom: number): void {
  const { scrollTop, clientHeight } = element;
  const to = scrollTop > top ? top : Math.max(scrollTop, bottom - clientHeight);
  if (to !== scrollTop) element.scrollTop = to;
}
