import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';

/** How far a long recording was checked. Outside the status that is read aloud: it changes with every frame. */
export function CheckingCount() {
  const checking = usePanel().store.checking.value;
  if (checking === undefined) return null;
  return <span class="checking">{t('checkingCount', { n: checking.done, total: checking.all })}</span>;
}
