import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import { entriesOf, isLost, isOfInterest, rowsOf, type Entry, type ListRow } from './entries.ts';
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
  /** Chains hidden because they are plain requests. */
  readonly hidden: ReadonlySignal<number>;
}

export function createListStore(diagnosis: ReadonlySignal<Diagnosis | undefined>): ListStore {
  const filter = signal('');
  const onlyLost = signal(false);
  const allRequests = signal(false);
  const folded = signal<ReadonlySet<string>>(new Set());
  const all = computed(() => diagnosis.value?.chains ?? []);
  const candidates = computed(() => (allRequests.value ? all.value : all.value.filter(isOfInterest)));
  const shown = computed(() => {
    const matches = matchFilter(filter.value);
    return candidates.value.filter((chain) => (!onlyLost.value || isLost(chain)) && matches(chain));
  });
  const entries = computed(() => entriesOf(shown.value));
  return {
    filter,
    onlyLost,
    allRequests,
    folded,
    entries,
    rows: computed(() => rowsOf(entries.value, folded.value)),
    shown,
    hidden: computed(() => all.value.length - candidates.value.length),
  };
}
