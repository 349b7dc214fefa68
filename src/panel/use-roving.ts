import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const tools = 'button:not([role]):not(:disabled), input[type=checkbox]';

/** One tab stop for a toolbar; the arrows move inside (WAI-ARIA toolbar pattern). Text fields stay tab stops of their own. */
export function useRoving(bar: RefObject<HTMLElement | null>): void {
  const current = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>(tools) ?? [])].filter(isVisible);
    if (current.current === undefined || !all.includes(current.current)) current.current = all[0];
    for (const tool of all) tool.tabIndex = tool === current.current ? 0 : -1;
  });
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const onFocus = (event: FocusEvent) => {
      const all = [...element.querySelectorAll<HTMLElement>(tools)];
      if (!all.includes(event.target as HTMLElement)) return;
      current.current = event.target as HTMLElement;
      for (const tool of all) tool.tabIndex = tool === event.target ? 0 : -1;
    };
    const onKey = (event: KeyboardEvent) => {
      const all = [...element.querySelectorAll<HTMLElement>(tools)].filter(isVisible);
      const at = all.indexOf(document.activeElement as HTMLElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, [bar]);
}

/** A hidden tool (narrow layout) cannot take the focus. */
function isVisible(tool: HTMLElement): boolean {
  return getComputedStyle(tool).display !== 'none';
}
