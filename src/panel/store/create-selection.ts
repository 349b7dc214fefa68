import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import type { Supposition } from '../../core/diagnose/supposition.ts';
import { faultHop } from '../view/bands.ts';
import { sitesOf, type Sites } from '../../core/trace/sites.ts';
import { hopKey, timelineOf, type TimelineHop, type TimelineLane, type TimelineView } from '../view/timeline.ts';
import { supposedGap } from '../view/supposed-gap.ts';
import type { ListStore } from './create-list-store.ts';
import type { WhatIf } from './create-what-if.ts';
import { createNews } from './create-news.ts';
import { toggled } from './create-view-state.ts';
import { nextLoss } from './next-loss.ts';
import { byKey, findPicked, pick, pickedAmong, type Picked, type PickedHop } from './find-picked.ts';
import { lastingId, tellingChain, type Entry } from './entries.ts';
import { createShownUnasked, entryWith, newestLoss } from './shown-unasked.ts';

/**
 * What is selected: an entry of the list and one of its hops. By itself it shows the first loss, until then the headline.
 * What was chosen, or touched, stays; what is lost meanwhile is news.
 */
export interface Selection {
  readonly entry: ReadonlySignal<Entry | undefined>;
  /** The chain whose verdict is shown. */
  readonly chain: ReadonlySignal<ChainDiagnosis | undefined>;
  readonly timeline: ReadonlySignal<TimelineView>;
  /** The letters of the whole recording: the same wherever it is shown. */
  readonly sites: ReadonlySignal<Sites>;
  /** How what is selected would have gone; undefined: the timeline shows the recording. */
  readonly supposition: ReadonlySignal<Supposition | undefined>;
  /** Its lanes with the fix that the pointer rests on; undefined: none is previewed. */
  readonly previewed: ReadonlySignal<readonly TimelineLane[] | undefined>;
  readonly hop: ReadonlySignal<TimelineHop | undefined>;
  readonly byHand: ReadonlySignal<boolean>;
  /** Chains whose session was lost while something else was on screen. */
  readonly news: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** Goes to the newest of them, and with the recording from there on. */
  readonly showNews: () => void;
  readonly dismissNews: () => void;
  readonly select: (entry: string) => void;
  /** What is shown stays, as if it had been chosen: the user does something with it. Its flow may still grow. */
  readonly hold: () => void;
  readonly selectHop: (key: string) => void;
  /** Moves among the list's rows, the hops, or the losses, each with its flow. */
  readonly step: (what: 'chain' | 'hop' | 'lost', by: 1 | -1) => void;
  /** Goes to the hop where the session was lost. */
  readonly goToFault: () => void;
  readonly forget: () => void;
}

interface Sources {
  readonly diagnosis: ReadonlySignal<Diagnosis | undefined>;
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly list: ListStore;
  readonly whatIf: WhatIf;
  /** The cookies to follow. */
  readonly chosen: ReadonlySignal<unknown>;
  /** Do all chains have their verdict? */
  readonly isChecked: ReadonlySignal<boolean>;
}

const noGaps: Trace['gaps'] = [];
const noChains: Trace['chains'] = [];

export function createSelection({ diagnosis, trace, list, whatIf, chosen, isChecked }: Sources): Selection {
  const picked = signal<Picked | undefined>(undefined);
  const pickedHop = signal<PickedHop | undefined>(undefined);
  /** Set where the user asked for the newest loss: it is followed instead of the headline. */
  const newest = signal(false);
  /** The chain that was on screen when the user did something with it, as `chainKey` tells it. */
  const held = signal<{ readonly startedAt: number; readonly id: string } | undefined>(undefined);
  const startedAt = computed(() => trace.value?.startedAt ?? 0);
  const byHandEntry = computed(() => findPicked(list.entries.value, picked.value));
  const heldEntry = computed(() =>
    held.value?.startedAt === startedAt.value ? entryWith(list.entries.value, held.value.id) : undefined,
  );
  const shownUnasked = createShownUnasked();
  const entry = computed(() => {
    const entries = list.entries.value;
    const followed = () => (newest.value ? newestLoss(entries) : undefined);
    const unasked = () =>
      shownUnasked({
        entries,
        diagnosis: diagnosis.value,
        startedAt: startedAt.value,
        chosen: chosen.value,
        isChecked: isChecked.value,
      });
    return byHandEntry.value ?? heldEntry.value ?? followed() ?? unasked();
  });
  const chain = computed(() => (entry.value === undefined ? undefined : tellingChain(entry.value)));

  const sites = computed(() => sitesOf(trace.value?.chains ?? noChains));
  let last: { chains: readonly ChainDiagnosis[]; gaps: Trace['gaps']; view: TimelineView } | undefined;
  const supposition = computed(() => whatIf.suppose(entry.value?.chains ?? []));
  const previewed = computed(() => {
    const supposed = whatIf.supposePreview(entry.value?.chains ?? []);
    return supposed && timelineOf(supposed.chains, noGaps, sites.value).lanes;
  });
  const timeline = computed(() => {
    const supposed = supposition.value;
    const chains = supposed?.chains ?? entry.value?.chains ?? [];
    const gaps = [...(trace.value?.gaps ?? noGaps), ...supposedGap(supposed)];
    const same =
      last?.view.sites === sites.value &&
      last.gaps.length === gaps.length &&
      last.gaps.every((gap, i) => gap === gaps[i]) &&
      last.chains.length === chains.length &&
      last.chains.every((c, i) => c === chains[i]);
    if (last === undefined || !same) last = { chains, gaps, view: timelineOf(chains, gaps, sites.value) };
    return last.view;
  });

  const hop = computed(() => {
    const { hops } = timeline.value;
    const fault = chain.value && faultHop(chain.value);
    const wanted = fault === undefined || chain.value === undefined ? undefined : hopKey(chain.value.chain.id, fault);
    return pickedAmong(hops, pickedHop.value) ?? byKey(hops, wanted) ?? hops.at(-1);
  });

  const news = createNews({ trace, diagnosis, shown: list.shown, onScreen: entry });
  const select = (id: string) =>
    batch(() => {
      if (id !== entry.peek()?.id) pickedHop.value = undefined;
      news.dismiss();
      newest.value = false;
      held.value = undefined;
      picked.value = pick(list.entries.peek(), id);
    });
  const hold = () => {
    const shown = entry.peek();
    const first = shown && tellingChain(shown);
    if (
      shown === undefined ||
      first === undefined ||
      byHandEntry.peek() !== undefined ||
      heldEntry.peek() !== undefined
    )
      return;
    // a chain of a flow by itself
    if (!list.entries.peek().includes(shown)) picked.value = pick(list.entries.peek(), shown.id);
    else held.value = { startedAt: startedAt.peek(), id: lastingId(first.chain) };
  };
  const selectHop = (key: string) => {
    hold();
    pickedHop.value = { key, hop: byKey(timeline.peek().hops, key)?.hop.id };
  };

  const step: Selection['step'] = (what, by) => {
    if (what === 'hop') {
      const { hops } = timeline.peek();
      const at = hops.findIndex((item) => item.key === hop.peek()?.key);
      const next = hops[clamp(at + by, hops.length)];
      if (next !== undefined) selectHop(next.key);
      return;
    }
    if (what === 'lost') {
      const next = nextLoss(list.entries.peek(), entry.peek(), by);
      if (next === undefined) return;
      if (next.within !== undefined) list.folded.value = toggled(list.folded.peek(), next.within, false);
      select(next.id);
      return;
    }
    const rows = list.rows.peek();
    const at = rows.findIndex((row) => row.entry.id === entry.peek()?.id);
    const next = rows[clamp(at + by, rows.length)];
    if (next !== undefined) select(next.entry.id);
  };

  return {
    entry,
    chain,
    timeline,
    sites,
    supposition,
    previewed,
    hop,
    byHand: computed(() => picked.value !== undefined || heldEntry.value !== undefined),
    news: news.news,
    showNews: () =>
      batch(() => {
        picked.value = undefined;
        held.value = undefined;
        pickedHop.value = undefined;
        news.dismiss();
        newest.value = true;
      }),
    dismissNews: news.dismiss,
    select,
    hold,
    selectHop,
    step,
    goToFault: () => {
      pickedHop.value = undefined;
    },
    forget: () =>
      batch(() => {
        picked.value = undefined;
        held.value = undefined;
        pickedHop.value = undefined;
        newest.value = false;
      }),
  };
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length - 1));
}
