import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { ExportItems } from './ExportItems.tsx';
import { Menu } from './Menu.tsx';

export function ExportMenu() {
  const { store } = usePanel();
  const { menu } = store.view;
  const close = () => (menu.value = undefined);
  const pick = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <Menu label={t('export')} role="menu" class="at-right" onClose={close}>
      <ExportItems pick={pick} wide />
    </Menu>
  );
}
