import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const rows = '[data-copy]';

/**
 * Makes the rows of `box` that have a menu (`data-copy`) reachable by keyboard: one tab stop, the arrows move among them.
 * Their menu opens as any context menu does.
 */
export function useCopyRows(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const first = all.find((row) => row.tabIndex === 0) ?? all[0];
    // also rows that came later: without the attribute they take no focus
    for (const row of all) if (!row.hasAttribute('tabindex')) row.tabIndex = row === first ? 0 : -1;
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const all = [...element.querySelectorAll<HTMLElement>(rows)];
      const at = all.findIndex((row) => row === document.activeElement);
      const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1 }[event.key];
      if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = all[(to + all.length) % all.length];
      event.preventDefault();
      all[at]!.tabIndex = -1;
      next!.tabIndex = 0;
      next!.focus();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [box]);
}
