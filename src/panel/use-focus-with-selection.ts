import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The focus goes along when another row is selected from elsewhere (J, K, G) while a row of `box` has it: ring and
 * selection stay one.
 */
export function useFocusWithSelection(box: RefObject<HTMLElement | null>, selected: string | undefined): void {
  const last = useRef(selected);
  const held = useRef(false);
  // asked before the rows are drawn: with a far one selected, the row that has the focus may leave the document
  if (last.current !== selected) held.current ||= hasFocusedRow(box.current);
  last.current = selected;
  useEffect(() => {
    if (held.current)
      box.current?.querySelector<HTMLElement>('[role=row][tabindex="0"], [role=treeitem][tabindex="0"]')?.focus();
    held.current = false;
  }, [selected]);
}

function hasFocusedRow(box: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active?.matches('[role=row], [role=treeitem]') === true && box?.contains(active) === true;
}
