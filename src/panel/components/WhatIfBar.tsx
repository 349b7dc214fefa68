import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';
import { WhatIfVerdict } from './WhatIfVerdict.tsx';

/** Above a timeline that does not show the recording, or shows it although something is supposed. */
export function WhatIfBar() {
  const { selection, whatIf } = usePanel().store;
  if (whatIf.isAside.value) return <Aside />;
  const supposed = selection.supposition.value;
  if (supposed === undefined) return null;
  return (
    <div class="wi-bar">
      <Icon name="script" />
      <b>{t('whatIfBar')}</b>
      <WhatIfVerdict />
      {supposed.differsFrom !== undefined && (
        <span class="wi-answers" title={t('whatIfAnswersTip')}>
          {t('whatIfAnswersBar')}
        </span>
      )}
      <span class="grow" />
      <button type="button" class="lnk" title={t('whatIfResetTip')} onClick={whatIf.reset}>
        {t('whatIfReset')}
      </button>
    </div>
  );
}

/** Over the head of a timeline whose lanes show a fix that is only looked at: no row moves. */
export function PreviewBar() {
  return (
    <div class="wi-bar over">
      <Icon name="script" />
      <b>{t('whatIfBar')}</b>
    </div>
  );
}

/** In the head of details that are replayed: what they show was never sent. */
export function WhatIfMark() {
  const { selection, whatIf } = usePanel().store;
  if (selection.supposition.value === undefined) return null;
  return (
    <div class="wi-bar">
      <Icon name="script" />
      <b>{t('whatIfBar')}</b>
      <span class="grow" />
      <button type="button" class="lnk" onClick={whatIf.setAside}>
        {t('whatIfShowRecorded')}
      </button>
    </div>
  );
}

function Aside() {
  const { whatIf } = usePanel().store;
  return (
    <div class="wi-bar aside">
      <Icon name="script" />
      <b>{t('whatIfAside')}</b>
      <span class="grow" />
      <button type="button" class="lnk" onClick={whatIf.bringBack}>
        {t('whatIfBringBack')}
      </button>
      <button type="button" class="lnk" title={t('whatIfResetTip')} onClick={whatIf.reset}>
        {t('whatIfReset')}
      </button>
    </div>
  );
}
