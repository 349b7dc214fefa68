import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The focus goes along when another row is selected, by whatever key, while a row of `box` or a cell in it has it: ring and
 * selection stay one. It is there as soon as the row is drawn, so that what comes before the next frame (another key, a wheel
 * that takes the row before out of the document) meets it there. Nothing is scrolled: who draws the rows shows the selected one.
 */
export function useFocusWithSelection(box: RefObject<HTMLElement | null>, selected: string | undefined): void {
  const last = useRef(selected);
  const held = useRef(false);
  // asked before the rows are drawn: with a far one selected, the row that has the focus may leave the document
  if (last.current !== selected) held.current ||= holdsFocus(box.current);
  last.current = selected;
  useLayoutEffect(() => {
    if (held.current) focusSelected(box.current);
    held.current = false;
  }, [selected]);
}

/** Focuses the selected row of a list or grid, where neither it nor a cell in it has the focus. */
export function focusSelected(box: HTMLElement | null): void {
  const row = box?.querySelector<HTMLElement>('[role=row][tabindex="0"], [role=treeitem][tabindex="0"]');
  if (row?.closest('[data-row]')?.contains(document.activeElement) === false) row.focus({ preventScroll: true });
}

function holdsFocus(box: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active !== null && box?.contains(active) === true && (active === box || active.closest('[data-row]') !== null);
}
