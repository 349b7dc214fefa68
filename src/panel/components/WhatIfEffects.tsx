import { Fragment } from 'preact';
import type { Effect } from '../../core/diagnose/supposed-effects.ts';
import { usePanel } from '../use-panel.ts';
import { t, w, type Word } from '../words.ts';
import { hopName, hopNumber, numberText } from '../view/hop-name.ts';
import { effectLines, type EffectLine } from '../view/what-if-effects.ts';
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
const mostHops = 6;

/** What gets better and what breaks, cookie by cookie, with the hops where; also for the other cookies. */
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
  const lines = effectLines(effects);
  return (
    <section aria-label={t(title)} class={lines.length === 0 ? undefined : good ? 'good' : 'bad'}>
      <h3>
        {lines.length > 0 && <Icon name={good ? 'check' : 'warn'} />}
        {`${t(title)}: `}
        <span class="dim">
          {lines.length === 0 ? t(none) : lines.reduce((sum, { places }) => sum + places.length, 0)}
        </span>
      </h3>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, most).map((line, at) => (
            <Line key={at} line={line} />
          ))}
          {lines.length > most && <li class="dim">{t('effectMore', { n: lines.length - most })}</li>}
        </ul>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: EffectLine }) {
  const { actions, store } = usePanel();
  const { places, cookie, what, reasons } = line;
  const several = (store.selection.entry.value?.chains.length ?? 0) > 1;
  const [reason] = reasons;
  return (
    <li>
      {places.slice(0, mostHops).map((place, at) => (
        <Fragment key={at}>
          {at > 0 && ', '}
          <button
            type="button"
            class="lnk"
            aria-label={hopName(place, several)}
            onClick={() => actions.goToHop(place.chain, place.hop)}
          >
            {at === 0 ? hopName(place, several) : numberText(hopNumber(place, several))}
          </button>
        </Fragment>
      ))}
      {places.length > mostHops && <span class="dim"> {t('effectMore', { n: places.length - mostHops })}</span>}{' '}
      <PhraseText phrase={w(wordOf(line), { cookie })} />{' '}
      {reason !== undefined && <ReasonChip reason={reason} side={what === 'rejected' ? 'rejected' : 'not-sent'} />}
    </li>
  );
}

/** A new name leaves the older copies behind, but they are still sent. */
function wordOf({ what, cookie, was }: EffectLine): Word {
  return what === 'one-copy' && cookie !== was ? 'effectOwnName' : words[what];
}
