import { sameRun } from '../store/create-comparison.ts';
import type { Store } from '../store/create-store.ts';
import type { CopyItem } from './copy-items.ts';
import type { CopySubject } from './copy-subject.ts';

/** Comparing the chain that was clicked, which is selected by then. */
export function compareItems({ kind }: CopySubject, { comparison }: Store): readonly CopyItem[] {
  if (kind !== 'chain' && kind !== 'hop') return [];
  const [a, b] = [comparison.a.value, comparison.b.value];
  const items: CopyItem[] = [{ title: 'comparePick', note: 'comparePickNote', icon: 'redir', act: comparison.pick }];
  if (a === undefined || b === undefined || sameRun(a, b)) return items;
  return [{ title: 'compareShow', icon: 'redir', act: () => (comparison.open.value = true) }, ...items];
}
