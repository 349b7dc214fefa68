import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { Menu, MenuItem } from './Menu.tsx';

export function ExportMenu() {
  const { store, actions } = usePanel();
  const { menu } = store.view;
  const close = () => (menu.value = undefined);
  const pick = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <Menu label={t('export')} role="menu" class="at-right" onClose={close}>
      <MenuItem
        icon="shield"
        title={t('exportMasked')}
        note={t('exportMaskedNote')}
        onPick={pick(actions.exportMasked)}
      />
      <MenuItem
        icon="warn"
        title={t('exportValues')}
        note={t('exportValuesNote')}
        onPick={pick(actions.exportValues)}
      />
      <hr />
      <MenuItem
        icon="md"
        title={t('exportMarkdown')}
        note={t('exportMarkdownNote')}
        keys="M"
        onPick={pick(actions.copyMarkdown)}
      />
      <MenuItem
        icon="copy"
        title={t('copySummary')}
        note={t('copySummaryNote')}
        keys="Ctrl+C"
        onPick={pick(actions.copySummary)}
      />
    </Menu>
  );
}
