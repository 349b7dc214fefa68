import { useRef } from 'preact/hooks';
import type { Side } from '../../core/compare/difference.ts';
import type { PickedRun } from '../store/create-comparison.ts';
import { shownVerdict } from '../store/while-open.ts';
import { useWidth } from '../use-width.ts';
import { stopsOfRun, verdictWord } from '../view/chain-summary.ts';
import { runStart, tellingRun } from '../view/compare-view.ts';
import { clock } from '../view/sizes.ts';
import { t } from '../words.ts';
import { Ends } from './ChainRow.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { PageText } from './PageText.tsx';

/** Which run stands in a column, how it ended, from where to where, and when. */
export function CompareRunName({ run, picked }: { readonly run: Side; readonly picked: PickedRun | undefined }) {
  const chain = picked && tellingRun(picked);
  const way = useRef<HTMLSpanElement>(null);
  const room = useWidth(way, chain !== undefined);
  if (picked === undefined || chain === undefined) return null;
  return (
    <div class="cmp-run">
      <b class="cmp-no">{t('compareRun', { run })}</b>
      <VerdictGlyph verdict={shownVerdict(chain)} />
      <span>{verdictWord(shownVerdict(chain))}</span>
      <time class="dim">{clock(runStart(picked))}</time>
      <span class="cmp-way" ref={way}>
        <Ends stops={stopsOfRun(picked.run)} room={room} />
      </span>
      {picked.file !== undefined && <PageText class="dim" text={picked.file} max={60} title={picked.file} />}
    </div>
  );
}
