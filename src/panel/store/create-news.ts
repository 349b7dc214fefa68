import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import { commonStart } from '../../core/trace/common-start.ts';
import { createFilter } from './create-filter.ts';
import { chainKey, isLost, lastingId, type Entry } from './entries.ts';
import { shownVerdict } from './while-open.ts';

interface Sources {
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly diagnosis: ReadonlySignal<Diagnosis | undefined>;
  readonly shown: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** What is selected, by hand or not. */
  readonly onScreen: ReadonlySignal<Entry | undefined>;
}

interface News {
  /** Oldest first. */
  readonly news: ReadonlySignal<readonly ChainDiagnosis[]>;
  /** What is there now is no news any more. */
  readonly dismiss: () => void;
}

const none: readonly ChainDiagnosis[] = [];
const noKeys: ReadonlySet<string> = new Set();

/**
 * The chains of the list that were found to be lost while something else was on screen: since the recording first was, or since
 * `dismiss` was called. What is lost only after its verdict was told, because another cookie was chosen, is no news.
 */
export function createNews({ trace, diagnosis, shown, onScreen }: Sources): News {
  /** When each recording and file on screen so far began, and the chains that had a verdict there. */
  const known = new Map<number, Set<string>>();
  const unseen = signal(noKeys);
  let last: { readonly startedAt: number; readonly chains: readonly ChainDiagnosis[] } | undefined;
  const look = (startedAt: number, chains: readonly ChainDiagnosis[], seen: readonly ChainDiagnosis[]) => {
    const isFirst = !known.has(startedAt);
    const told = known.get(startedAt) ?? new Set();
    known.set(startedAt, told);
    const news = new Set(unseen.peek());
    // what a version shares with the one before was gone through
    let place = last?.startedAt === startedAt ? commonStart(last.chains, chains) : 0;
    for (; place < chains.length; place++) {
      const one = chains[place]!;
      const verdict = shownVerdict(one);
      if (verdict === 'pending' || (verdict === 'unchecked' && !isFirst)) continue;
      const id = lastingId(one.chain);
      if (!isFirst && isLost(one) && !told.has(id)) news.add(chainKey(startedAt, one.chain));
      told.add(id);
    }
    last = { startedAt, chains };
    if (news.size > 0) for (const { chain } of seen) news.delete(chainKey(startedAt, chain));
    if (news.size !== unseen.peek().size || [...news].some((key) => !unseen.peek().has(key))) unseen.value = news;
  };
  effect(() => {
    const now = trace.value;
    const chains = diagnosis.value?.chains ?? none;
    const seen = onScreen.value?.chains ?? none;
    if (now !== undefined) untracked(() => look(now.startedAt, chains, seen));
  });

  const pick = createFilter<ChainDiagnosis>();
  const isNews = computed(() => {
    const keys = unseen.value;
    const startedAt = trace.value?.startedAt ?? 0;
    return (chain: ChainDiagnosis) => isLost(chain) && keys.has(chainKey(startedAt, chain.chain));
  });
  return {
    news: computed(() => (unseen.value.size === 0 ? none : pick(shown.value, isNews.value))),
    dismiss: () => {
      unseen.value = noKeys;
    },
  };
}
