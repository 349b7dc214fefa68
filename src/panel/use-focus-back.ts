import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const toolbarStop = '.toolbar button[tabindex="0"]';

/**
 * When `box` goes while the focus is in it (its Stop was pressed), the focus returns to where it was before; if that is gone
 * too, to the toolbar: from the page's body a keyboard would begin anew.
 */
export function useFocusBack(box: RefObject<HTMLElement | null>): void {
  // asked before it is drawn: a button in it may take the focus at once
  const before = useRef(document.activeElement);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const onFocus = ({ relatedTarget: from }: FocusEvent) => {
      if (from instanceof HTMLElement && !element.contains(from)) before.current = from;
    };
    element.addEventListener('focusin', onFocus);
    return () => {
      element.removeEventListener('focusin', onFocus);
      if (!element.contains(document.activeElement)) return;
      const { current } = before;
      if (current instanceof HTMLElement && current.isConnected && current !== document.body) current.focus();
      // a hidden one, or one that is disabled by now, does not take it
      if (element.contains(document.activeElement)) document.querySelector<HTMLElement>(toolbarStop)?.focus();
    };
  }, []);
}
