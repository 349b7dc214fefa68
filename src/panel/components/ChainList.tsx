import { useEffect, useRef } from 'preact/hooks';
import { focusSelected, useFocusWithSelection } from '../use-focus-with-selection.ts';
import { usePanel } from '../use-panel.ts';
import { useVirtual } from '../use-virtual.ts';
import { useWidth } from '../use-width.ts';
import { toggled } from '../store/create-view-state.ts';
import { sameRow } from '../view/same-row.ts';
import { t } from '../words.ts';
import { memo } from '../memo.ts';
import { ChainRow } from './ChainRow.tsx';
import { VirtualRows } from './VirtualRows.tsx';

const rowHeight = 42;
/** The list is made anew with every version of the recording; most of its rows say what they said. */
const Row = memo(
  ChainRow,
  (before, now) =>
    sameRow(before.row, now.row) &&
    before.index === now.index &&
    before.count === now.count &&
    before.selected === now.selected &&
    before.width === now.width &&
    before.focusable === now.focusable,
);

/** The left list: chains and flows, the newest last. It follows new ones only when scrolled to the end and nothing was chosen. */
export function ChainList() {
  const { list, selection } = usePanel().store;
  const rows = list.rows.value;
  const scroller = useRef<HTMLDivElement>(null);
  const selected = selection.entry.value?.id;
  const at = rows.findIndex((row) => row.entry.id === selected);
  const virtual = useVirtual(scroller, rows.length, () => rowHeight, { of: 'chains', keep: Math.max(at, 0) });
  const width = useWidth(scroller, rows.length > 0);
  const atEnd = useRef(true);

  useEffect(() => {
    if (at >= 0 && (selection.byHand.peek() || !atEnd.current)) virtual.scrollTo(at);
  }, [selected]);
  useEffect(() => {
    if (atEnd.current && !selection.byHand.peek()) virtual.scrollTo(rows.length - 1);
  }, [rows.length]);

  useFocusWithSelection(scroller, selected);
  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row === undefined) return;
    if (row.entry.id === selected) focusSelected(scroller.current);
    else selection.select(row.entry.id);
  };
  const fold = (open: boolean) => {
    const row = rows[at];
    if (row?.open === !open) list.folded.value = toggled(list.folded.value, row.entry.id, !open);
    else if (open) go(at + 1);
    else if (row?.level === 2) go(rows.findLastIndex((other, index) => index < at && other.level === 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => fold(true),
      ArrowLeft: () => fold(false),
      Enter: () => document.querySelector<HTMLElement>('.tg [role=row][tabindex="0"]')?.focus(),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onScroll = (event: Event) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget as HTMLElement;
    atEnd.current = scrollTop + clientHeight >= scrollHeight - rowHeight;
  };
  if (rows.length === 0) return <EmptyList />;
  return (
    <div
      ref={scroller}
      class="chains"
      id="chains"
      role="tree"
      aria-label={t('chains')}
      onKeyDown={onKeyDown}
      onScrollEnd={onScroll}
    >
      <VirtualRows
        virtual={virtual}
        row={(index) => {
          const row = rows[index]!;
          const isSelected = row.entry.id === selected;
          return (
            <Row
              key={row.entry.id}
              row={row}
              index={index}
              count={rows.length}
              width={width}
              selected={isSelected}
              focusable={isSelected || (at < 0 && index === 0)}
            />
          );
        }}
      />
    </div>
  );
}

/** Where a filter hides what there is, the middle of the panel says so. */
function EmptyList() {
  const { diagnosis } = usePanel().store;
  return (
    <div class="list-empty dim" id="chains">
      {(diagnosis.value?.chains.length ?? 0) === 0 && <p>{t('noChains')}</p>}
    </div>
  );
}
