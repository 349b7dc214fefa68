import { verdictWord } from '../view/chain-summary.ts';
import { legend, signs, verdictSigns } from '../view/legend.ts';
import { useModal } from '../use-modal.ts';
import { usePanel } from '../use-panel.ts';
import { t, withKey } from '../words.ts';
import { VerdictGlyph } from './Glyph.tsx';
import { Drawn } from './Legend.tsx';
import { ToolButton } from './ToolButton.tsx';

/** What all signs mean, in sentences: for windows that have no room for the key below the timeline. */
export function SignsDialog() {
  const { view } = usePanel().store;
  const dialog = useModal();
  const close = () => (view.signsShown.value = false);
  return (
    <dialog ref={dialog} class="dialog page signs" aria-labelledby="signs-h" onClose={close}>
      <header role="presentation">
        <h2 id="signs-h">{t('signs')}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={withKey('close', 'Esc')} onClick={close} />
      </header>
      <div class="page-body" tabIndex={0} role="region" aria-labelledby="signs-h">
        <h3>{t('chains')}</h3>
        <ul class="legend">
          {verdictSigns.map((verdict) => (
            <li key={verdict} data-sign={verdict}>
              <VerdictGlyph verdict={verdict} />
              <b class="sign-word">{verdictWord(verdict)}</b>
            </li>
          ))}
        </ul>
        <h3>{t('timeline')}</h3>
        <ul class="legend">
          {signs.map((sign) => (
            <li key={sign} data-sign={sign}>
              <Drawn sign={sign} />
              <b class="sign-word">{t(legend[sign].word)}</b>
              <span class="sign-tip">{t(legend[sign].tip)}</span>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}
