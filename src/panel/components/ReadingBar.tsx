import { usePanel } from '../use-panel.ts';
import { t, w } from '../words.ts';
import { Icon } from './Icon.tsx';
import { PhraseText } from './PhraseText.tsx';

/** A file is being read: how far, and a way to stop. The panel goes on meanwhile. */
export function ReadingBar({ name, share }: { readonly name: string; readonly share: number }) {
  const { store } = usePanel();
  const percent = Math.floor(share * 100);
  return (
    <div class="infobar calm">
      <Icon name="info" />
      <span class="info-text" role="status">
        <PhraseText phrase={w('reading', { file: name })} />
      </span>
      <progress max={100} value={percent} aria-label={t('reading', { file: name })} />
      <span class="dim">{t('readingShare', { percent })}</span>
      <span class="grow" />
      <button type="button" class="lnk" onClick={store.files.cancel}>
        {t('stopReading')}
      </button>
    </div>
  );
}
