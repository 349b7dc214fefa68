import { useComputed } from '@preact/signals';
import type { ChainDiagnosis, ChainVerdictKind } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { browserName } from '../view/browser-name.ts';
import { clock } from '../view/sizes.ts';
import { count, t, w } from '../words.ts';
import { CheckingCount } from './CheckingCount.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import { KeepAtMost } from './KeepAtMost.tsx';
import { LostNews } from './LostNews.tsx';
import { PageText } from './PageText.tsx';

/** Counts of what is shown, where a filter hides some as a part of all, and what is being recorded; above them what was lost meanwhile. */
export function StatusBar() {
  const { list, recording, trace, view, checking } = usePanel().store;
  const chains = list.shown.value;
  const hops = chains.reduce((sum, { chain }) => sum + chain.hops.length, 0);
  const all = list.unfiltered.value;
  const lost = countOf('lost', all);
  const never = countOf('never-established', all);
  const shownOf = (verdict: ChainVerdictKind, total: number) => {
    const n = countOf(verdict, chains);
    return n === total ? total : w('ofTotal', { n, total });
  };
  const state = recording.value;
  const isChecked = useComputed(() => checking.value === undefined).value;
  return (
    <>
      <LostNews />
      <footer class="status">
        <div role="status">
          <span>
            {chains.length < all.length
              ? t('chainsOfTotal', { n: chains.length, total: all.length })
              : count('chainCount', all.length)}
          </span>
          <span class="s-hops">{count('hopCount', hops)}</span>
          {(lost > 0 || (never === 0 && all.length > 0 && isChecked)) && (
            <span class={lost > 0 ? 's-lost' : undefined}>
              {lost > 0 && <VerdictGlyph verdict="lost" />}
              {t('lostCount', { n: shownOf('lost', lost) })}
            </span>
          )}
          {never > 0 && (
            <span class="s-lost">
              <VerdictGlyph verdict="never-established" />
              {t('neverCount', { n: shownOf('never-established', never) })}
            </span>
          )}
          {view.imported.value !== undefined ? (
            <span>
              <PageText text={t('importedFrom', { file: view.imported.value.name })} max={100} />
            </span>
          ) : (
            state !== undefined && (
              <span>
                {state.recording && <Icon name="rec-dot" class="rec" />}
                {state.recording ? t('recordingSince', { time: clock(state.since) }) : t('notRecording')}
              </span>
            )
          )}
          {trace.value !== undefined && <span class="s-browser">{browserName(trace.value.browser)}</span>}
        </div>
        <CheckingCount />
        <KeepAtMost />
        <span class="grow" />
        <button
          type="button"
          class="lnk signs-open"
          aria-haspopup="dialog"
          onClick={() => (view.signsShown.value = true)}
        >
          {t('signs')}
        </button>
        <span class="keys">
          <kbd>Alt+↑↓</kbd> {t('keyChain')} <kbd>J K</kbd> {t('keyHop')} <kbd>?</kbd> {t('keyKeys')}
        </span>
      </footer>
    </>
  );
}

function countOf(verdict: ChainVerdictKind, chains: readonly ChainDiagnosis[]): number {
  return chains.filter((chain) => chain.verdict === verdict).length;
}
