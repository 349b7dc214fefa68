import type { ChainDiagnosis } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { addressOf } from '../view/address.ts';
import { cut } from '../view/visible-text.ts';
import { t } from '../words.ts';
import { VerdictGlyph } from './Glyph.tsx';
import { PageText } from './PageText.tsx';

/** One line about sessions that were lost while the user looks at another chain. The region is there before its text, to be read aloud. */
export function LostNews() {
  const { selection, comparison } = usePanel().store;
  const news = selection.news.value;
  const last = news.at(-1);
  const show = () => {
    comparison.open.value = false;
    selection.showNews();
    // the button goes with its line: the focus is where the news is told
    requestAnimationFrame(() => document.getElementById('verdict-h')?.focus({ preventScroll: true }));
  };
  return (
    <div class="news" role="status">
      {last !== undefined && (
        <>
          <VerdictGlyph verdict={last.verdict} />
          <span>
            <PageText text={said(news, last)} max={140} />
          </span>
          <button type="button" class="lnk" onClick={show}>
            {t('showNew')}
          </button>
        </>
      )}
    </div>
  );
}

function said(news: readonly ChainDiagnosis[], { chain, lostAt, verdict }: ChainDiagnosis): string {
  const hop = chain.hops[lostAt ?? -1] ?? chain.hops.at(-1);
  const host = cut(addressOf(hop?.request.url ?? '').host, 80);
  const n = news.length;
  if (n < 2) return t(verdict === 'lost' ? 'newLost' : 'newNever', { host });
  const lost = news.filter((one) => one.verdict === 'lost').length;
  if (lost > 0 && lost < n) return t('newMixed', { lost, never: n - lost, host });
  return t(lost === 0 ? 'newSeveralNever' : 'newSeveral', { n, host });
}
