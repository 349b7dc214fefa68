import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Comparison } from '../../core/compare/difference.ts';
import { focusSelected } from '../use-focus-with-selection.ts';
import { usePanel } from '../use-panel.ts';
import { noiseIn, pairRows } from '../view/compare-view.ts';
import { t, w, withKey } from '../words.ts';
import { ComparePairs } from './ComparePairs.tsx';
import { CompareRunName } from './CompareRunName.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ToolButton } from './ToolButton.tsx';

/** Run 1 beside what is selected: where they differ first, then hop by hop. Stands in the place of verdict, timeline and details. */
export function CompareView() {
  const { store, actions } = usePanel();
  const { comparison } = store;
  const { a, b, result } = comparison;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const view = title.current?.closest('.cmp');
    title.current?.focus();
    return () => leaveTo(before, view);
  }, []);
  const compared = result.value;
  return (
    <section class="cmp" aria-labelledby="compare-h">
      <header class="cmp-h">
        <div class="v-meta">
          <span class="v-kind">{t('compare')}</span>
          <span class="grow" />
          {compared !== undefined && (
            <ToolButton
              icon="copy"
              class="sm"
              label={t('compareCopy')}
              title={withKey('compareCopy', 'M')}
              onClick={actions.copyComparison}
            />
          )}
          <ToolButton
            icon="close"
            class="sm"
            label={t('compareClose')}
            title={withKey('compareClose', 'Esc')}
            onClick={() => (comparison.open.value = false)}
          />
        </div>
        <h2 id="compare-h" ref={title} tabIndex={-1}>
          {compared === undefined ? (
            t(b.value === undefined ? 'compareNone' : 'compareSame')
          ) : (
            <>
              {compared.opening.map((phrase, at) => (
                <span key={at}>
                  <PhraseText phrase={phrase} />{' '}
                </span>
              ))}
              <PhraseText phrase={compared.sentence} />
            </>
          )}
        </h2>
        <div class="cmp-runs">
          <CompareRunName run={1} picked={a.value} />
          {compared !== undefined && <CompareRunName run={2} picked={b.value} />}
        </div>
        {compared !== undefined && <Notes compared={compared} />}
      </header>
      {compared !== undefined && <ComparePairs rows={pairRows(compared, comparison.noise.value)} />}
    </section>
  );
}

/**
 * Where the focus goes when the comparison closes: back to where it was, but of the list to the row that is selected by now,
 * and where that place is gone too. Whoever moved it out of the view meanwhile keeps it. Nothing is scrolled.
 */
function leaveTo(before: Element | null, view: Element | null | undefined): void {
  const { activeElement: now } = document;
  if (now !== null && now !== document.body && view?.contains(now) !== true) return;
  const isElsewhere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  if (isElsewhere && before.closest('.chains') === null) before.focus({ preventScroll: true });
  else focusSelected(document.querySelector('.chains'));
}

function Notes({ compared }: { readonly compared: Comparison }) {
  const { comparison } = usePanel().store;
  const n = noiseIn(compared);
  return (
    <div class="cmp-notes">
      {compared.hosts.map((hosts) => (
        <p key={hosts.a}>
          <PhraseText phrase={w('compareHosts', { ...hosts })} />
        </p>
      ))}
      {compared.cutAt !== undefined && <p>{t('compareCut', { n: compared.cutAt })}</p>}
      {n > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={comparison.noise.value}
            onChange={(event) => (comparison.noise.value = event.currentTarget.checked)}
          />
          {t(n === 1 ? 'compareNoiseOne' : 'compareNoiseOther', { n })}
        </label>
      )}
    </div>
  );
}
