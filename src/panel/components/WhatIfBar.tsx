import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusBack } from '../use-focus-back.ts';
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
    <Strip>
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
    </Strip>
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
    <Strip>
      <Icon name="script" />
      <b>{t('whatIfBar')}</b>
      <span class="grow" />
      <button type="button" class="lnk" onClick={whatIf.setAside}>
        {t('whatIfShowRecorded')}
      </button>
    </Strip>
  );
}

function Aside() {
  const { whatIf } = usePanel().store;
  return (
    <Strip kind="aside">
      <Icon name="script" />
      <b>{t('whatIfAside')}</b>
      <span class="grow" />
      <button type="button" class="lnk" onClick={whatIf.bringBack}>
        {t('whatIfBringBack')}
      </button>
      <button type="button" class="lnk" title={t('whatIfResetTip')} onClick={whatIf.reset}>
        {t('whatIfReset')}
      </button>
    </Strip>
  );
}

/** Its buttons go with it: the focus returns to where it was. */
function Strip({ kind = '', children }: { readonly kind?: string; readonly children: ComponentChildren }) {
  const strip = useRef<HTMLDivElement>(null);
  useFocusBack(strip);
  return (
    <div ref={strip} class={`wi-bar ${kind}`.trim()}>
      {children}
    </div>
  );
}
