import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import { createFilter } from './create-filter.ts';
import { createGrouping } from './create-grouping.ts';
import { isLost, isOfInterest, rowsOf, type Entry, type ListRow } from './entries.ts';
import { matchFilter } from './match-filter.ts';

/** The chain list: what is filtered, folded, and what remains. */
export interface ListStore {
  readonly filter: Signal<string>;
  readonly onlyLost: Signal<boolean>;
  readonly allRequests: Signal<boolean>;
  readonly folded: Signal<ReadonlySet<string>>;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly rows: ReadonlySignal<readonly ListRow[]>;
  /** Chains in the list, flows counted by their chains. */
  readonly shown: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** The same without filters. */
  readonly unfiltered: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** Chains hidden because they are plain requests. */
  readonly hidden: ReadonlySignal<number>;
  /** Takes away what hides this chain, and nothing else; false: it is in the list, or nowhere. */
  readonly uncover: (chain: string) => boolean;
}

export function createListStore(diagnosis: ReadonlySignal<Diagnosis | undefined>): ListStore {
  const filter = signal('');
  const onlyLost = signal(false);
  const allRequests = signal(false);
  const folded = signal<ReadonlySet<string>>(new Set());
  const all = computed(() => diagnosis.value?.chains ?? []);
  const interesting = createFilter<ChainDiagnosis>();
  const matching = createFilter<ChainDiagnosis>();
  const group = createGrouping();
  const candidates = computed(() => (allRequests.value ? all.value : interesting(all.value, isOfInterest)));
  const passes = computed(() => {
    const matches = matchFilter(filter.value);
    const isMeant = onlyLost.value ? isLost : () => true;
    return (chain: ChainDiagnosis) => isMeant(chain) && matches(chain);
  });
  const shown = computed(() => matching(candidates.value, passes.value));
  const entries = computed(() => group(shown.value));
  return {
    filter,
    onlyLost,
    allRequests,
    folded,
    entries,
    rows: computed(() => rowsOf(entries.value, folded.value)),
    shown,
    unfiltered: candidates,
    hidden: computed(() => all.value.length - candidates.value.length),
    uncover: (id) => {
      const chain = all.peek().find((one) => one.chain.id === id);
      if (chain === undefined || shown.peek().includes(chain)) return false;
      batch(() => {
        if (!isLost(chain)) onlyLost.value = false;
        if (!matchFilter(filter.peek())(chain)) filter.value = '';
        if (!isOfInterest(chain)) allRequests.value = true;
      });
      return true;
    },
  };
}
