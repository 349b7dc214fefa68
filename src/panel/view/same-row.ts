import type { ListRow } from '../store/entries.ts';

/** Do both rows show the same? Chains that did not change keep their identity from version to version. */
export function sameRow(a: ListRow, b: ListRow): boolean {
  if (a === b) return true;
  const [ours, theirs] = [a.entry.chains, b.entry.chains];
  return (
    a.level === b.level &&
    a.open === b.open &&
    a.entry.id === b.entry.id &&
    ours.length === theirs.length &&
    ours.every((chain, at) => chain === theirs[at])
  );
}
