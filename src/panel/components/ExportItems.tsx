import { usePanel } from '../use-panel.ts';
import { maskedOf } from '../view/masked-of.ts';
import { maskedSummary } from '../view/masked-summary.ts';
import { t } from '../words.ts';
import { useSteps } from '../writing/use-steps.ts';
import { MenuItem } from './Menu.tsx';

interface Props {
  /** Wraps an action so that the menu closes first. */
  readonly pick: (run: () => void) => () => void;
  /** The menu has room for a line between files and texts, and for the keys. */
  readonly wide?: boolean;
}

/** The ways to take the trace along: as a file, as text. */
export function ExportItems({ pick, wide = false }: Props) {
  const { actions, store } = usePanel();
  const what = maskedSummary(useSteps(store.trace.value, maskedOf).made);
  return (
    <>
      <MenuItem
        icon="shield"
        title={t('exportMasked')}
        note={t('exportMaskedNote', { what })}
        onPick={pick(actions.exportMasked)}
      />
      <MenuItem
        icon="shield"
        title={t('maskPreview')}
        note={t('maskPreviewNote')}
        onPick={pick(() => (store.view.maskShown.value = true))}
      />
      <MenuItem
        icon="warn"
        title={t('exportValues')}
        note={t('exportValuesNote')}
        onPick={pick(actions.exportValues)}
      />
      {wide && <hr />}
      <MenuItem
        icon="md"
        title={t('exportMarkdown')}
        note={t('exportMarkdownNote')}
        keys={wide ? 'M' : undefined}
        onPick={pick(actions.copyMarkdown)}
      />
      <MenuItem icon="export" title={t('saveMarkdown')} onPick={pick(() => actions.take('markdown', 'save'))} />
      <MenuItem
        icon="copy"
        title={t('copyTold')}
        note={t('copyToldNote')}
        onPick={pick(() => actions.take('text', 'copy'))}
      />
      <MenuItem icon="export" title={t('saveTold')} onPick={pick(() => actions.take('text', 'save'))} />
      <MenuItem
        icon="copy"
        title={t('copyJson')}
        note={t('copyJsonNote')}
        onPick={pick(() => actions.take('json', 'copy'))}
      />
      <MenuItem icon="export" title={t('saveJson')} onPick={pick(() => actions.take('json', 'save'))} />
      <MenuItem
        icon="copy"
        title={t('copySummary')}
        note={t('copySummaryNote')}
        keys={wide ? 'Ctrl+C' : undefined}
        onPick={pick(actions.copySummary)}
      />
    </>
  );
}
