import { useEffect, useRef } from 'preact/hooks';
import { keyTable } from '../keys.ts';
import { usePanel } from '../use-panel.ts';
import { keyName, t } from '../words.ts';
import { ToolButton } from './ToolButton.tsx';

export function KeysDialog() {
  const { view } = usePanel().store;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => (view.keysShown.value = false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-h" onClose={close}>
      <header>
        <h2 id="keys-h">{t('keys')}</h2>
        <span class="grow" />
        <ToolButton icon="close" class="sm" label={t('close')} title={t('close')} onClick={close} />
      </header>
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
