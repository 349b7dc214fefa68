import { shownVerdict } from '../store/while-open.ts';
import { usePanel } from '../use-panel.ts';
import { verdictWord } from '../view/chain-summary.ts';
import { runStart, runWay, tellingRun } from '../view/compare-view.ts';
import { clock } from '../view/sizes.ts';
import { t, w, withKey } from '../words.ts';
import { VerdictGlyph } from './Glyph.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ToolButton } from './ToolButton.tsx';

/** Run 1 has been picked and waits for the other one. */
export function CompareBar() {
  const { comparison } = usePanel().store;
  const picked = comparison.a.value;
  const chain = picked && tellingRun(picked);
  if (picked === undefined || chain === undefined || comparison.open.value) return null;
  return (
    <div class="infobar calm cmp-bar" role="status">
      <b class="cmp-no">{t('compareRun', { run: 1 })}</b>
      <VerdictGlyph verdict={shownVerdict(chain)} />
      <span class="info-text">
        <PhraseText
          phrase={w('compareChosen', {
            run: runWay(picked),
            verdict: verdictWord(shownVerdict(chain)),
          })}
        />{' '}
        <time class="dim">{clock(runStart(picked))}</time>{' '}
        {picked.file !== undefined && <PhraseText phrase={w('compareFrom', { file: picked.file })} />} {t('compareHow')}
      </span>
      <span class="grow" />
      <button type="button" class="lnk" title={withKey('compareWithSelected', 'C')} onClick={comparison.next}>
        {t('compareWithSelected')}
      </button>
      <ToolButton
        icon="close"
        class="sm"
        label={t('compareForget')}
        title={t('compareForget')}
        onClick={comparison.forget}
      />
    </div>
  );
}
