import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Inner width of an element in whole pixels, without its scroll bar; undefined until it is known. `isThere`: it is drawn. */
export function useWidth(element: RefObject<HTMLElement | null>, isThere: boolean): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver((entries) => {
      const last = entries.at(-1);
      if (last !== undefined && last.contentRect.width > 0) setWidth(Math.floor(last.contentRect.width));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [isThere]);
  return width;
}
