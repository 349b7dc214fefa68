import { useMemo, useRef } from 'preact/hooks';
import { onGridKey, type GridMoves } from '../on-grid-key.ts';
import { memo } from '../memo.ts';
import { usePanel } from '../use-panel.ts';
import { focusSelected, useFocusWithSelection } from '../use-focus-with-selection.ts';
import { useVirtual } from '../use-virtual.ts';
import { toggled } from '../store/create-view-state.ts';
import { orderedLanes } from '../view/lane-order.ts';
import type { TimelineHop, TimelineLane } from '../view/timeline.ts';
import { t } from '../words.ts';
import { rowPlace, useReveal } from '../use-reveal.ts';
import { reveal } from '../view/reveal.ts';
import { widestEvent } from '../view/widest-event.ts';
import { HopRows } from './HopRows.tsx';
import { Legend } from './Legend.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import { VirtualRows } from './VirtualRows.tsx';
import { PreviewBar, WhatIfBar } from './WhatIfBar.tsx';

/** Most chains show the same signs: their key is one. */
const Key = memo(
  Legend,
  ({ timeline: before }, { timeline: now }) =>
    before?.sites === now?.sites &&
    String(before?.letters) === String(now?.letters) &&
    namesOf(before?.signs) === namesOf(now?.signs),
);
const otherLanes = 3;
const headHeight = 24;
const noOrder: readonly string[] = [];

/** The hops of what is selected, two lines each, with a lane per cookie. */
export function Timeline() {
  const { selection, view, trace } = usePanel().store;
  const timeline = selection.timeline.value;
  const { hops } = timeline;
  const selected = selection.hop.value?.key;
  const folded = view.foldedHops.value;
  const heights = useMemo(() => ({ hops, folded }), [hops, folded]);
  const grid = useRef<HTMLDivElement>(null);
  const at = hops.findIndex((hop) => hop.key === selected);
  const height = (index: number) => heightOf(hops[index], folded);
  const virtual = useVirtual(grid, hops.length, height, {
    head: headHeight,
    begin: (scrollTop, seen) => (at < 0 ? 0 : reveal(rowPlace(at, height), scrollTop, seen)),
    of: selection.entry.value?.id,
    beside: selection.chain.value?.verdict,
    version: heights,
    keep: at,
  });

  const order = view.laneOrders.value.get(trace.value?.startedAt ?? 0) ?? noOrder;
  const allLanes = view.allLanes.value;
  const previewed = selection.previewed.value;
  // the same array as long as nothing changes: rows are drawn again only when what they are given is another
  const lanes = useMemo(
    () =>
      withPreview(
        [
          ...timeline.lanes.slice(0, 1),
          ...orderedLanes(timeline.lanes, order).slice(1, allLanes ? undefined : 1 + otherLanes),
        ],
        previewed,
      ),
    [timeline.lanes, order, allLanes, previewed],
  );
  const others = lanes.slice(1);
  const wide = useMemo(() => widestEvent(timeline.lanes[0]), [timeline]);
  const more = timeline.lanes.length - lanes.length;
  const hasMore = timeline.lanes.length > 1 + otherLanes;

  useReveal(grid, headHeight, at, selected, height, view.jumps.value);

  useFocusWithSelection(grid, selected);
  const go = (index: number) => {
    const hop = hops[Math.max(0, Math.min(index, hops.length - 1))];
    if (hop === undefined) return;
    if (hop.key === selected) focusSelected(grid.current);
    else selection.selectHop(hop.key);
  };
  const moves: GridMoves = {
    folded: folded.has(hops[at]?.hop.id ?? ''),
    fold: (on) => {
      const hop = hops[at]?.hop;
      if (hop !== undefined) view.foldedHops.value = toggled(folded, hop.id, on);
    },
    go: (to) => go(to === 'first' ? 0 : to === 'last' ? hops.length - 1 : at + to),
    selectRow: (row) => {
      const place = row.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const hop = place === undefined ? undefined : hops[Number(place)];
      if (hop !== undefined) selection.selectHop(hop.key);
    },
    openDetails: () => {
      view.detailsOpen.value = true;
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.drawer [role=tab][tabindex="0"]')?.focus());
    },
  };
  return (
    <section class={`tl${selection.supposition.value === undefined ? '' : ' supposed'}`} aria-label={t('timeline')}>
      {previewed !== undefined && <PreviewBar />}
      <WhatIfBar />
      <div
        ref={grid}
        class="tg"
        role="treegrid"
        aria-label={t('hops')}
        aria-rowcount={hops.length * 2 + 1}
        aria-colcount={5 + lanes.length + Number(hasMore)}
        style={{
          '--others': widthsOf(others, hasMore),
          '--others-w': `${others.reduce(addWidth, 0)}px`,
          '--wide': wide,
        }}
        data-copies={lanes[0]?.which !== undefined}
        data-main={lanes.length > 0}
        onKeyDown={(event) => onGridKey(event, moves)}
      >
        <TimelineHead lanes={lanes} more={more} hasMore={hasMore} />
        <VirtualRows
          virtual={virtual}
          row={(index) => {
            const hop = hops[index]!;
            // by place: the rows of another chain take over what is there
            return (
              <HopRows
                key={index}
                hop={hop}
                index={index}
                lanes={lanes}
                hasMore={hasMore}
                selected={hop.key === selected}
                folded={folded.has(hop.hop.id)}
              />
            );
          }}
        />
      </div>
      <Key timeline={timeline} />
    </section>
  );
}

/** The same lanes with other cells: what a fix that is only looked at would do, without moving a row or a column. */
function withPreview(
  lanes: readonly TimelineLane[],
  previewed: readonly TimelineLane[] | undefined,
): readonly TimelineLane[] {
  if (previewed === undefined) return lanes;
  return lanes.map((lane, at) => {
    // under another name the session's lane is still the first
    const now = previewed.find(({ key }) => key === lane.key) ?? (at === 0 ? previewed[0] : undefined);
    return now === undefined ? lane : { ...lane, cells: now.cells };
  });
}

/** One of several cookies of a name says which, and numbers its values. */
function addWidth(sum: number, { which }: TimelineLane): number {
  return sum + (which === undefined ? 44 : 112);
}

function namesOf(signs: ReadonlySet<string> = new Set()): string {
  return [...signs].toSorted().join(' ');
}

function widthsOf(others: readonly TimelineLane[], hasMore: boolean): string {
  return [...others.map((lane) => `${addWidth(0, lane)}px`), hasMore ? '28px' : '0px'].join(' ');
}

function heightOf(hop: TimelineHop | undefined, folded: ReadonlySet<string>): number {
  if (hop === undefined) return 45;
  const extra = hop.bands.length + hop.gaps.length + Number(hop.linked);
  return (folded.has(hop.hop.id) ? 22 : 44) + 1 + extra * 20;
}
