import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';

/** Above a timeline that does not show the recording. */
export function WhatIfBar() {
  const { selection, whatIf } = usePanel().store;
  const supposed = selection.supposition.value;
  if (supposed === undefined) return null;
  const { kind } = supposed.outcome;
  return (
    <div class="wi-bar">
      <Icon name="script" />
      <b>{t('whatIfBar')}</b>
      {(kind === 'kept' || kind === 'lost') && (
        <span class={`wi-verdict ${kind}`}>{t(kind === 'kept' ? 'verdictKept' : 'verdictLost')}</span>
      )}
      {supposed.differsFrom !== undefined && (
        <span class="wi-answers" title={t('whatIfAnswersTip')}>
          {t('whatIfAnswersBar')}
        </span>
      )}
      <span class="grow" />
      {whatIf.changes.value.length > 0 && (
        <button type="button" class="lnk" title={t('whatIfResetTip')} onClick={whatIf.reset}>
          {t('whatIfReset')}
        </button>
      )}
    </div>
  );
}
