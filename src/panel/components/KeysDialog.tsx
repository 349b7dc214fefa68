import { keyTable } from '../keys.ts';
import { useModal } from '../use-modal.ts';
import { usePanel } from '../use-panel.ts';
import { keyName, t } from '../words.ts';
import { ToolButton } from './ToolButton.tsx';

export function KeysDialog() {
  const { view, settings } = usePanel().store;
  const dialog = useModal();
  const close = () => (view.keysShown.value = false);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-h" onClose={close}>
      <header>
        <h2 id="keys-h">{t('keys')}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={t('close')} onClick={close} />
      </header>
      {!settings.letterKeys.value && <p class="dim">{t('letterKeysOff')}</p>}
      <dl class="keys-list">
        {keyTable.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keyName(keys)}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
