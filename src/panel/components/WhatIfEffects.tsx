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
  'copy-deleted': 'effectCopyDeleted',
  'one-copy': 'effectOneCopy',
  'several-copies': 'effectSeveralCopies',
};
const most = 12;

/** What gets better and what breaks, cookie by cookie and hop by hop; also for the other cookies. */
export function WhatIfEffects() {
  const supposed = usePanel().store.selection.supposition.value;
  if (supposed === undefined) return null;
  return (
    <div class="wi-effects">
      <Effects title="whatIfBetter" effects={supposed.better} none="whatIfNothing" good />
      <Effects
        title="whatIfWorse"
        effects={supposed.worse}
        none={supposed.better.length > 0 ? 'whatIfNoOther' : 'whatIfNoHop'}
        good={false}
      />
    </div>
  );
}

function Effects({
  title,
  effects,
  none,
  good,
}: {
  readonly title: Word;
  readonly effects: readonly Effect[];
  /** What to say where there are none: a recording shows only its own hops. */
  readonly none: Word;
  readonly good: boolean;
}) {
  return (
    <section aria-label={t(title)} class={good ? 'good' : 'bad'}>
      <h3>
        <Icon name={good ? 'check' : 'warn'} />
        {t(title)} <span class="dim">{effects.length === 0 ? t(none) : effects.length}</span>
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
      <PhraseText phrase={w(wordOf(effect), { cookie })} />{' '}
      {reason !== undefined && <ReasonChip reason={reason} side={what === 'rejected' ? 'rejected' : 'not-sent'} />}
    </li>
  );
}

/** A new name leaves the older copies behind, but they are still sent. */
function wordOf({ what, cookie, was }: Effect): Word {
  return what === 'one-copy' && cookie !== was ? 'effectOwnName' : words[what];
}
