import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Store } from './store/create-store.ts';

/**
 * Whoever does anything with the chain on screen keeps it: a click or a key in verdict, timeline, details or comparison, and
 * what keys elsewhere open or fold there. Returned are the listeners for what holds them all; the list is a choice of its own.
 */
export function useHold({ view, comparison, selection }: Store) {
  useEffect(() => {
    let isFirst = true;
    return effect(() => {
      [view.tab, view.detailsOpen, view.verdictFolded, view.codeShown, view.jumps, comparison.open].forEach(
        ({ value }) => value,
      );
      if (!isFirst) untracked(selection.hold);
      isFirst = false;
    });
  }, [view, comparison, selection]);
  const onUse = ({ target }: Event) => {
    if (target instanceof Element && target.closest('.list, .splitter') === null) selection.hold();
  };
  return {
    onClickCapture: onUse,
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (!/^(?:Alt|AltGraph|Control|Meta|Shift|F6)$/.test(event.key)) onUse(event);
    },
  };
}
