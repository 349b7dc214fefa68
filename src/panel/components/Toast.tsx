import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PhraseText } from './PhraseText.tsx';
import { ToolButton } from './ToolButton.tsx';

/** How long a message stays, in milliseconds, unless the pointer or the focus is on it. */
const stay = 8000;

/** A quiet message (saved, copied) at the end of the status bar: it covers no hop and no key, and goes by itself. */
export function Toast() {
  const { view } = usePanel().store;
  const box = useRef<HTMLDivElement>(null);
  const notice = view.notice.value?.kind === 'note' ? view.notice.value : undefined;
  useEffect(() => {
    if (notice === undefined) return undefined;
    const timer = setInterval(() => {
      if (box.current?.matches(':hover, :focus-within') !== true) view.notice.value = undefined;
    }, stay);
    return () => clearInterval(timer);
  }, [notice]);
  return (
    <div ref={box} class="toast" role="status">
      {notice !== undefined && (
        <>
          <Icon name="check" />
          <span class="info-text">
            <PhraseText phrase={notice.text} />
          </span>
          <ToolButton
            icon="close"
            class="sm"
            label={t('dismiss')}
            title={t('dismiss')}
            onClick={() => (view.notice.value = undefined)}
          />
        </>
      )}
    </div>
  );
}
