import { useComputed } from '@preact/signals';
import { shownVerdict } from '../store/while-open.ts';
import { usePanel } from '../use-panel.ts';
import { verdictLegend, verdictSigns } from '../view/legend.ts';
import { verdictWord } from '../view/chain-summary.ts';
import { t } from '../words.ts';
import { VerdictGlyph } from './Glyph.tsx';

/** What the shapes in the list mean, those that it shows. To ears each row says its verdict itself. */
export function VerdictLegend() {
  const { list } = usePanel().store;
  // as a text, so that a chain more that shows nothing new draws nothing anew
  const seen = useComputed(() => [...new Set(list.shown.value.map(shownVerdict))].toSorted().join(' '));
  const shown = seen.value.replace('unchecked', 'pending').split(' ');
  return (
    <div class="legend list-key" role="note" aria-label={t('verdictSigns')}>
      {verdictSigns
        .filter((verdict) => shown.includes(verdict))
        .map((verdict) => (
          <span key={verdict} title={verdictWord(verdict)} data-sign={verdict}>
            <VerdictGlyph verdict={verdict} />
            {t(verdictLegend[verdict])}
          </span>
        ))}
    </div>
  );
}
