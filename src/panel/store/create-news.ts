import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import { createFilter } from './create-filter.ts';
import { isLost, type Entry } from './entries.ts';
import { shownVerdict } from './while-open.ts';

interface Sources {
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly diagnosis: ReadonlySignal<Diagnosis | undefined>;
  readonly shown: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** What was selected by hand; undefined: the panel follows the recording, and there is nothing to announce. */
  readonly selected: ReadonlySignal<Entry | undefined>;
}

interface News {
  /** Oldest first. */
  readonly news: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** What is there now is no news any more. */
  readonly dismiss: () => void;
}

const none: readonly ChainDiagnosis[] = [];

/**
 * The lost chains of the list that came, or were decided, after `dismiss` was last called, except those that are on screen.
 * What a version of the recording shares with the one before is not gone through again.
 */
export function createNews({ trace, diagnosis, shown, selected }: Sources): News {
  const isNew = signal<{ readonly startedAt: number; readonly test: (chain: ChainDiagnosis) => boolean }>();
  const pick = createFilter<ChainDiagnosis>();
  const since = computed(() => {
    const { value } = isNew;
    // another recording or a file: nobody was looking at it when its sessions were lost
    if (selected.value === undefined || trace.value?.startedAt !== value?.startedAt) return none;
    return value === undefined ? none : pick(shown.value, value.test);
  });
  return {
    news: computed(() => {
      const onScreen = selected.value?.chains ?? none;
      return since.value.some((chain) => onScreen.includes(chain))
        ? since.value.filter((chain) => !onScreen.includes(chain))
        : since.value;
    }),
    dismiss: () => {
      const decided = new Set<string>();
      for (const chain of diagnosis.peek()?.chains ?? none)
        if (shownVerdict(chain) !== 'pending') decided.add(chain.chain.id);
      isNew.value = {
        startedAt: trace.peek()?.startedAt ?? 0,
        test: (chain) => isLost(chain) && !decided.has(chain.chain.id),
      };
    },
  };
}
