import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * What `now` says, but after a change of it only when what else came of that was painted: so what hangs on it does not keep the rest
 * waiting. With another `asked`, which is what the user wants of this very part, it is there at once. What was overtaken by
 * another change is left out, though not twice in a row: where changes come with every frame, every second is shown.
 */
export function useLate<T extends object>(now: ReadonlySignal<T>, asked: string): T {
  const { value } = now;
  const shown = useRef(value);
  const last = useRef(asked);
  const hasSkipped = useRef(false);
  const [, redraw] = useState(value);
  if (last.current !== asked) shown.current = value;
  last.current = asked;
  useEffect(() => {
    if (shown.current === value) return;
    hasSkipped.current = !hasSkipped.current && now.peek() !== value;
    if (hasSkipped.current) return;
    shown.current = value;
    redraw(value);
  }, [value]);
  return shown.current;
}
