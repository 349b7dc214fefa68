import { tellingChain, type Entry } from '../store/entries.ts';
import { shownVerdict } from '../store/while-open.ts';
import { usePanel } from '../use-panel.ts';
import { chainSummary, verdictWord } from '../view/chain-summary.ts';
import { t, withKey } from '../words.ts';
import { Ends, Statuses } from './ChainRow.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import { Menu, MenuItem } from './Menu.tsx';
import { ToolButton } from './ToolButton.tsx';

/** In a narrow panel the list is one line: the selected chain between two arrows. */
export function ChainPicker() {
  const { list, selection, view } = usePanel().store;
  const rows = list.rows.value;
  const entry = selection.entry.value;
  const chain = entry && tellingChain(entry);
  if (entry === undefined || chain === undefined) return null;
  const summary = chainSummary(chain);
  const close = () => (view.menu.value = undefined);
  return (
    <div class="picker" role="group" aria-label={t('chains')}>
      <ToolButton
        icon="left"
        label={t('previousChain')}
        title={withKey('previousChain', 'Alt+↑')}
        onClick={() => selection.step('chain', -1)}
      />
      <button
        type="button"
        class="pick"
        aria-haspopup="listbox"
        aria-expanded={view.menu.value === 'chains'}
        title={t('chooseChain')}
        onClick={() => (view.menu.value = view.menu.value === 'chains' ? undefined : 'chains')}
      >
        <VerdictGlyph verdict={shownVerdict(chain)} />
        <Ends stops={summary.stops} />
        <Statuses statuses={summary.statuses} />
        <span class="dim">
          {t('ofTotal', { n: placeOf(entry, list.entries.value), total: list.shown.value.length })}
        </span>
        <Icon name="caret" />
      </button>
      <ToolButton
        icon="right"
        label={t('nextChain')}
        title={withKey('nextChain', 'Alt+↓')}
        onClick={() => selection.step('chain', 1)}
      />
      {view.menu.value === 'chains' && (
        <Menu label={t('chains')} role="listbox" class="chain-menu" onClose={close}>
          {rows.slice(-100).map((row) => {
            const told = tellingChain(row.entry);
            if (told === undefined) return null;
            const { stops, cause } = chainSummary(told);
            const way = stops.map(({ host, path }) => `${host}${path}`).join(' → ');
            return (
              <MenuItem
                key={row.entry.id}
                role="option"
                selected={row.entry.id === entry.id}
                icon={row.entry.id === entry.id ? 'check' : undefined}
                title={`${row.open === undefined ? '' : `${t('flow')}: `}${way}`}
                note={[verdictWord(shownVerdict(told)), cause?.title].filter(Boolean).join(': ')}
                onPick={() => {
                  close();
                  selection.select(row.entry.id);
                }}
              />
            );
          })}
        </Menu>
      )}
    </div>
  );
}

/** Which of the chains it is, as the list counts them; a flow is several: `3–5`. */
function placeOf({ chains }: Entry, entries: readonly Entry[]): string {
  const [first] = chains;
  let before = 0;
  for (const entry of entries) {
    const at = entry.chains.findIndex((chain) => chain === first);
    if (at >= 0)
      return chains.length > 1 ? `${before + at + 1}–${before + at + chains.length}` : String(before + at + 1);
    before += entry.chains.length;
  }
  return '–';
}
