import { usePanel } from '../use-panel.ts';
import { grouped } from '../view/grouped.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';

/** Above the oldest chain that is left, where older ones were dropped. */
export function DroppedNote() {
  const { trace, recording, view } = usePanel().store;
  const limit = recording.value?.limit;
  if (limit === undefined || view.imported.value !== undefined) return null;
  if (trace.value?.gaps.some(({ kind }) => kind === 'dropped') !== true) return null;
  return (
    <p class="dropped" title={t('droppedTip')}>
      <Icon name="warn" />
      <span>{t('dropped', { n: grouped(limit) })}</span>
    </p>
  );
}
