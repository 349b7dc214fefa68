import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { nextFrame } from './next-frame.ts';
import { reveal, type Wanted } from './view/reveal.ts';

/** Where the row at `index` stands among rows of these heights. */
export function rowPlace(index: number, heightOf: (index: number) => number): Wanted {
  let top = 0;
  for (let at = 0; at < index; at += 1) top += heightOf(at);
  return { top, bottom: top + heightOf(index), before: top - (index > 0 ? heightOf(index - 1) : 0) };
}

/**
 * Keeps the row at `index` in view: when another is selected (`selected` changes), when it is jumped to (`jumps`), and when the scroller changes its
 * size, unless the user scrolled away meanwhile. `head`: height of what sticks to its top.
 */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  head: number,
  index: number,
  selected: string | undefined,
  heightOf: (index: number) => number,
  jumps: number,
): void {
  const show = useRef<() => void>(() => undefined);
  const left = useRef<number>(undefined);
  show.current = () => {
    const element = scroller.current;
    if (element === null || index < 0) return;
    const to = reveal(rowPlace(index, heightOf), element.scrollTop, element.clientHeight - head);
    if (to !== element.scrollTop) element.scrollTop = to;
    left.current = element.scrollTop;
  };
  // before it is painted, but when all is drawn: to ask for sizes is to lay out
  useLayoutEffect(() => nextFrame(() => show.current()), [selected, jumps]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      // where there is room for more, the browser scrolls back by itself
      const most = element.scrollHeight - element.clientHeight;
      if (left.current === undefined || Math.abs(element.scrollTop - Math.min(left.current, most)) < 2) show.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
