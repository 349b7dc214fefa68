import { usePanel } from '../use-panel.ts';
import { grouped } from '../view/grouped.ts';
import { t } from '../words.ts';
import { ExportItems } from './ExportItems.tsx';
import { Menu, MenuItem } from './Menu.tsx';

/** What the narrow toolbar has no room for. */
export function MoreMenu() {
  const { store, actions } = usePanel();
  const { menu } = store.view;
  const close = () => (menu.value = undefined);
  const pick = (run: () => void) => () => {
    close();
    run();
  };
  const state = store.recording.value;
  return (
    <Menu label={t('more')} role="menu" class="at-right" onClose={close}>
      {state !== undefined && (
        <MenuItem
          role="menuitemcheckbox"
          icon={state.preserve ? 'check' : undefined}
          selected={state.preserve}
          title={t('preserve')}
          onPick={pick(() => store.recorder?.preserve(!state.preserve))}
        />
      )}
      <MenuItem
        role="menuitemcheckbox"
        icon={store.list.allRequests.value ? 'check' : undefined}
        selected={store.list.allRequests.value}
        title={t('allRequests')}
        onPick={pick(() => (store.list.allRequests.value = !store.list.allRequests.value))}
      />
      <hr />
      <MenuItem icon="import" title={t('import')} onPick={pick(actions.chooseFile)} />
      <ExportItems pick={pick} />
      <hr />
      <MenuItem icon="info" title={t('signs')} onPick={pick(() => (store.view.signsShown.value = true))} />
      <MenuItem
        icon="settings"
        title={t('settings')}
        note={state && t('keepAtMost', { n: grouped(state.limit) })}
        onPick={pick(() => (store.view.settingsShown.value = true))}
      />
    </Menu>
  );
}
