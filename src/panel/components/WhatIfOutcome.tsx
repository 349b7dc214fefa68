import type { Supposition } from '../../core/diagnose/supposition.ts';
import type { Phrase } from '../../core/words.ts';
import type { HopPlace } from '../../core/model.ts';
import { recordedVerdict, type RecordedVerdict } from '../view/recorded-verdict.ts';
import { hopNumber } from '../view/hop-name.ts';
import { plainReason } from '../reason-words.ts';
import { usePanel } from '../use-panel.ts';
import { t, w } from '../words.ts';
import { PhraseText } from './PhraseText.tsx';
import { ReasonChip } from './ReasonChip.tsx';

/** What would have become of the session, in a sentence that screen readers hear with every change. */
export function WhatIfOutcome() {
  const { selection, whatIf } = usePanel().store;
  const supposed = selection.supposition.value;
  const recorded = selection.entry.value?.chains ?? [];
  const before = recordedVerdict(recorded);
  const cookie = supposed?.chains.flatMap(({ tracks }) => tracks).find(({ role }) => role === 'session')?.cookie.name;
  const reason = supposed?.outcome.kind === 'lost' ? supposed.outcome.reasons[0] : undefined;
  const side = isRefused(supposed) ? 'rejected' : 'not-sent';
  return (
    <div class={`wi-out ${supposed?.outcome.kind ?? ''}`}>
      <div role="status">
        {supposed === undefined ? (
          <p>{t('whatIfIntro')}</p>
        ) : (
          <p>
            <PhraseText phrase={sentenceOf(supposed, cookie ?? '', before)} />{' '}
            {supposed.outcome.kind === 'kept' && supposed.worse.length > 0 && <b>{t('whatIfBreaks')}</b>}
          </p>
        )}
        {supposed?.differsFrom !== undefined && (
          <p class="dim">{t('whatIfAnswers', { n: numberOf(supposed.differsFrom, recorded) })}</p>
        )}
        {supposed?.unsureFrom !== undefined && (
          <p class="dim">{t('whatIfUnsure', { n: numberOf(supposed.unsureFrom, recorded) })}</p>
        )}
      </div>
      {reason !== undefined && (
        <p class="wi-why">
          <ReasonChip reason={reason} side={side} /> {plainReason(reason, side)}
        </p>
      )}
      {whatIf.changes.value.length > 0 && (
        <button type="button" class="btn" title={t('whatIfResetTip')} onClick={whatIf.reset}>
          {t('whatIfReset')}
        </button>
      )}
    </div>
  );
}

function sentenceOf(supposed: Supposition, cookie: string, before: RecordedVerdict): Phrase {
  const { outcome } = supposed;
  switch (outcome.kind) {
    case 'kept':
      return before === 'kept' ? w('whatIfStillKept') : keptSentence(supposed, cookie, before === 'never');
    case 'lost':
      return w(lostWords[before], { cookie, n: numberOf(outcome.at, supposed.chains) });
    case 'server':
      return w('whatIfServer', { cookie });
    case 'no-session':
      return w('whatIfNoSession');
  }
}

const lostWords = { lost: 'whatIfStillLost', never: 'whatIfStillNever', kept: 'whatIfLost' } as const;

/** It was missing, or it went along with an older one of its name: the words must fit what was recorded. */
function keptSentence({ better, chains }: Supposition, cookie: string, isFirst: boolean): Phrase {
  const mine = better.filter((effect) => effect.cookie === cookie);
  const one = mine.find(({ what }) => what === 'one-copy');
  if (one === undefined)
    return better.some(({ what }) => what === 'sent')
      ? w(isFirst ? 'whatIfEstablished' : 'whatIfKept', { cookie })
      : w(isFirst ? 'whatIfEstablishedPlain' : 'whatIfKeptPlain');
  const n = numberOf(one.place, chains);
  if (one.was !== cookie) return w('whatIfOwnName', { cookie, n });
  const deleted = mine.find(({ what }) => what === 'copy-deleted');
  return deleted === undefined
    ? w('whatIfOneCopy', { cookie, n })
    : w('whatIfCopyDeleted', { cookie, n, at: numberOf(deleted.place, chains) });
}

function numberOf(place: HopPlace, chains: readonly unknown[]) {
  return hopNumber(place, chains.length > 1);
}

function isRefused(supposed: Supposition | undefined): boolean {
  return supposed?.worse.some(({ what }) => what === 'rejected') === true;
}
