import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../words.ts';

const [least, most] = [180, 420];

/** Between list and card: drag, or the arrow keys; a double click brings the default back. */
export function Splitter() {
  const width = useSignal<number | undefined>(undefined);
  const shown = width.value;
  useEffect(() => {
    const { style } = document.documentElement;
    if (shown === undefined) style.removeProperty('--w-list-chosen');
    else style.setProperty('--w-list-chosen', `${shown}px`);
  }, [shown]);
  const set = (pixels: number) => (width.value = Math.max(least, Math.min(pixels, most)));
  return (
    <div
      class="split-list"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resizeList')}
      aria-valuenow={shown ?? 264}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onDblClick={() => (width.value = undefined)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set((shown ?? 264) - 12);
        if (event.key === 'ArrowRight') set((shown ?? 264) + 12);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event.clientX);
      }}
    />
  );
}
