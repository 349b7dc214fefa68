import { batch } from '@preact/signals';
import { compareRuns } from '../core/compare/compare-runs.ts';
import type { Run, Side } from '../core/compare/difference.ts';
import { comparisonMarkdown } from '../report/markdown/comparison-markdown.ts';
import { within } from '../report/in-steps.ts';
import { maskedChainsInSteps } from '../report/redact/masked-chain.ts';
import type { PickedRun } from './store/create-comparison.ts';
import type { Store } from './store/create-store.ts';
import { tellingRun } from './view/compare-view.ts';
import { verdictWords } from './view/chain-summary.ts';
import { inEnglish } from './words.ts';

export interface CompareActions {
  /** Shows a hop of a run where it was recorded, and brings its file back where another is on screen. */
  readonly goToRunHop: (side: Side, chain: string, hop: number) => void;
  readonly copyComparison: () => void;
}

interface Parts {
  readonly goToHop: (chain: string, hop: number) => void;
  readonly copy: (text: string) => void;
}

export function createCompareActions(store: Store, { goToHop, copy }: Parts): CompareActions {
  const { comparison, files } = store;
  return {
    goToRunHop: (side, chain, hop) => {
      const picked = comparison.run(side);
      if (picked === undefined) return;
      batch(() => {
        comparison.open.value = false;
        if (picked.file === undefined) files.close();
        else files.show(picked.trace, picked.chosen, picked.file);
      });
      goToHop(chain, hop);
    },
    copyComparison: () => {
      const [a, b] = [comparison.a.value, comparison.b.value];
      if (a === undefined || b === undefined) return;
      // One salt: what was equal in both runs stays equal.
      const salt = crypto.randomUUID();
      const titles = { a: titleOf(a), b: titleOf(b) };
      store.writing.run('writingCopy', masked(a, b, salt), (runs) => {
        copy(comparisonMarkdown(compareRuns(...runs), titles));
      });
    },
  };
}

function* masked(a: PickedRun, b: PickedRun, salt: string): Generator<number, [Run, Run]> {
  const first = yield* within(maskedChainsInSteps(a.trace, a.run, salt), 0, 0.5);
  const second = yield* within(maskedChainsInSteps(b.trace, b.run, salt), 0.5, 1);
  return [first.chains, second.chains];
}

function titleOf(picked: PickedRun): string {
  const chain = tellingRun(picked);
  return chain === undefined ? '' : inEnglish(verdictWords[chain.verdict]);
}
