import { duration } from '../view/sizes.ts';
import type { HopInView } from '../view/timeline.ts';
import { t } from '../words.ts';

export function TimingTab({ hop }: HopInView) {
  const { start, sent, headers, end } = hop.hop.times;
  const origin = hop.chain.chain.hops[0]?.times.start ?? start;
  const total = Math.max((end ?? headers ?? sent ?? start) - start, 0);
  const phases = [
    { word: t('toSend'), from: start, to: sent },
    { word: t('waitingTime'), from: sent ?? start, to: headers },
    { word: t('receiving'), from: headers ?? sent ?? start, to: end },
  ];
  return (
    <section class="d-sec" aria-label={t('tabTiming')}>
      <h3>
        {t('tabTiming')} <span class="dim">{t('timingNote')}</span>
      </h3>
      <dl class="hd tm">
        <div>
          <dt>{t('started')}</dt>
          <dd>
            <span />
            <span>{duration(start - origin)}</span>
          </dd>
        </div>
        {phases.map(({ word, from, to }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {to === undefined || total === 0 ? (
                <span />
              ) : (
                <i
                  class="bar"
                  style={{
                    '--x': `${(100 * (from - start)) / total}%`,
                    '--w': `${(100 * Math.max(to - from, 0)) / total}%`,
                  }}
                />
              )}
              <span>{to === undefined ? t('notSeen') : duration(to - from)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
