import type { Effect } from '../../core/diagnose/supposed-effects.ts';
import { usePanel } from '../use-panel.ts';
import { t, w, type Word } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ReasonChip } from './ReasonChip.tsx';

const words: Readonly<Record<Effect['what'], Word>> = {
  sent: 'effectSent',
  'not-sent': 'effectNotSent',
  stored: 'effectStored',
  rejected: 'effectRejected',
};
const most = 12;

/** What gets better and what breaks, cookie by cookie and hop by hop; also for the other cookies. */
export function WhatIfEffects() {
  const supposed = usePanel().store.selection.supposition.value;
  if (supposed === undefined) return null;
  return (
    <div class="wi-effects">
      <Effects title="whatIfBetter" effects={supposed.better} good />
      <Effects title="whatIfWorse" effects={supposed.worse} good={false} />
    </div>
  );
}

function Effects({
  title,
  effects,
  good,
}: {
  readonly title: Word;
  readonly effects: readonly Effect[];
  readonly good: boolean;
}) {
  return (
    <section aria-label={t(title)} class={good ? 'good' : 'bad'}>
      <h3>
        <Icon name={good ? 'check' : 'warn'} />
        {t(title)} <span class="dim">{effects.length === 0 ? t('whatIfNothing') : effects.length}</span>
      </h3>
      {effects.length > 0 && (
        <ul>
          {effects.slice(0, most).map((effect, at) => (
            <Line key={at} effect={effect} />
          ))}
          {effects.length > most && <li class="dim">{t('effectMore', { n: effects.length - most })}</li>}
        </ul>
      )}
    </section>
  );
}

function Line({ effect }: { readonly effect: Effect }) {
  const { actions, store } = usePanel();
  const { place, cookie, what, reasons } = effect;
  const several = (store.selection.entry.value?.chains.length ?? 0) > 1;
  const n = place.hop + 1;
  const [reason] = reasons;
  return (
    <li>
      <button type="button" class="lnk" onClick={() => actions.goToHop(place.chain, place.hop)}>
        {several ? t('otherChainHop', { n, chain: place.chain }) : t('hop', { n })}
      </button>{' '}
      <PhraseText phrase={w(words[what], { cookie })} />{' '}
      {reason !== undefined && <ReasonChip reason={reason} side={what === 'rejected' ? 'rejected' : 'not-sent'} />}
    </li>
  );
}
