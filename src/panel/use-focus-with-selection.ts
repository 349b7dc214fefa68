import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The focus goes along when another row is selected from elsewhere (J, K, G) while a row of `box` has it: ring and
 * selection stay one.
 */
export function useFocusWithSelection(box: RefObject<HTMLElement | null>, selected: string | undefined): void {
  const last = useRef(selected);
  useEffect(() => {
    const moved = last.current !== selected;
    last.current = selected;
    const active = document.activeElement;
    if (!moved || active === null || !active.matches('[role=row], [role=treeitem]')) return;
    if (box.current?.contains(active) === true)
      box.current.querySelector<HTMLElement>('[role=row][tabindex="0"], [role=treeitem][tabindex="0"]')?.focus();
  }, [selected]);
}
