import { batch } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Fix } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { hasChange } from '../view/what-if-ways.ts';
import { t } from '../words.ts';

/** Shows a fix at work in the timeline, and takes it back; while it has the focus the lanes show it already. */
export function TryFix({ fix }: { readonly fix: Fix }) {
  const { view, whatIf } = usePanel().store;
  const { change } = fix;
  useEffect(() => () => (whatIf.preview.value = undefined), [change]);
  if (change === undefined) return null;
  const on = hasChange(whatIf.shown.value, change);
  const toggle = () =>
    batch(() => {
      whatIf.preview.value = undefined;
      whatIf.changes.value = on ? [] : [change];
      if (on) return;
      view.detailsOpen.value = true;
      view.tab.value = 'what-if';
    });
  return (
    <button
      type="button"
      class="btn try"
      aria-pressed={on}
      title={t('whatIfTryTip')}
      onClick={toggle}
      onFocus={() => (whatIf.preview.value = [change])}
      onBlur={() => (whatIf.preview.value = undefined)}
    >
      {t('whatIfTry')}
    </button>
  );
}
