import type { Confidence, Finding, Hypothesis } from '../../core/model.ts';
import { hasPage } from '../cause-page.ts';
import { usePanel } from '../use-panel.ts';
import { t, type Word } from '../words.ts';
import { PhraseText } from './PhraseText.tsx';

const words: Readonly<Record<Confidence, Word>> = { certain: 'certain', likely: 'likely', possible: 'possible' };
const bars: Readonly<Record<Confidence, number>> = { certain: 3, likely: 3, possible: 2 };

/** Causes beyond the browser's sight, most likely first, each with the test that would tell it from the others. */
export function Hypotheses({ finding }: { readonly finding: Finding }) {
  if (finding.hypotheses.length === 0) {
    if (finding.nextTest === undefined) return null;
    return (
      <p class="hyp-test next-test">
        <b>{t('nextTest')}</b> <PhraseText phrase={finding.nextTest} />
      </p>
    );
  }
  return (
    <section class="hyps" aria-labelledby="hyps-h">
      <div class="fix-h">
        <h3 id="hyps-h">{t('whyRanked')}</h3>
        <span class="fix-goal dim">{t('whyRankedNote')}</span>
      </div>
      <ol>
        {finding.hypotheses.map((hypothesis, at) => (
          <li key={hypothesis.cause} class={`hyp${at === 0 ? ' first' : ''}`}>
            <span class="rank" aria-hidden="true">
              {at + 1}
            </span>
            <span class="hyp-t">
              <HypothesisTitle hypothesis={hypothesis} />
              <span class={`like l${bars[hypothesis.confidence]}`}>
                <i />
                <i />
                <i />
                {t(words[hypothesis.confidence])}
              </span>
            </span>
            <span class="hyp-why">
              <PhraseText phrase={hypothesis.explanation} />
            </span>
            <span class="hyp-test">
              <b>{t('nextTest')}</b> <PhraseText phrase={hypothesis.nextTest} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Leads to the page about it. */
function HypothesisTitle({ hypothesis }: { readonly hypothesis: Hypothesis }) {
  const { view } = usePanel().store;
  const page = `causes/hypotheses/${hypothesis.cause}`;
  const title = (
    <b>
      <PhraseText phrase={hypothesis.title} />
    </b>
  );
  if (!hasPage(page)) return title;
  return (
    <button
      type="button"
      class="to-page"
      title={`${hypothesis.cause}: ${t('openPage')}`}
      onClick={() => view.openPage(page)}
    >
      {title}
    </button>
  );
}
