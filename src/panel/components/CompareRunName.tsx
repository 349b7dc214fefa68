import type { Side } from '../../core/compare/difference.ts';
import type { PickedRun } from '../store/create-comparison.ts';
import { shownVerdict } from '../store/while-open.ts';
import { chainSummary, verdictWord } from '../view/chain-summary.ts';
import { tellingRun } from '../view/compare-view.ts';
import { clock } from '../view/sizes.ts';
import { t } from '../words.ts';
import { Ends } from './ChainRow.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { PageText } from './PageText.tsx';

/** Which run stands in a column, how it ended, from where to where, and when. */
export function CompareRunName({ run, picked }: { readonly run: Side; readonly picked: PickedRun | undefined }) {
  const chain = picked && tellingRun(picked);
  if (picked === undefined || chain === undefined) return null;
  const summary = chainSummary(chain);
  return (
    <div class="cmp-run">
      <b class="cmp-no">{t('compareRun', { run })}</b>
      <VerdictGlyph verdict={shownVerdict(chain)} />
      <span>{verdictWord(shownVerdict(chain))}</span>
      <time class="dim">{clock(summary.startedAt)}</time>
      <Ends stops={summary.stops} />
      {picked.file !== undefined && <PageText class="dim" text={picked.file} max={60} title={picked.file} />}
    </div>
  );
}
