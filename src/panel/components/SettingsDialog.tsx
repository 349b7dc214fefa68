import { useModal } from '../use-modal.ts';
import { usePanel } from '../use-panel.ts';
import { t, withKey } from '../words.ts';
import { KeepAtMost } from './KeepAtMost.tsx';
import { ToolButton } from './ToolButton.tsx';

/** What the user can set once and for all. */
export function SettingsDialog() {
  const { view, settings, recording } = usePanel().store;
  const dialog = useModal();
  const close = () => (view.settingsShown.value = false);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="settings-h" onClose={close}>
      <header role="presentation">
        <h2 id="settings-h">{t('settings')}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={withKey('close', 'Esc')} onClick={close} />
      </header>
      <label class="setting">
        <input
          type="checkbox"
          checked={settings.letterKeys.value}
          aria-describedby="letter-keys-note"
          onChange={(event) => settings.setLetterKeys(event.currentTarget.checked)}
        />
        {t('letterKeys')}
      </label>
      <p class="dim setting-note" id="letter-keys-note">
        {t('letterKeysNote')}
      </p>
      {recording.value !== undefined && (
        <div class="setting">
          <span>{t('keptChains')}</span>
          <KeepAtMost />
        </div>
      )}
    </dialog>
  );
}
