import { resourceTypeOf } from './entry-context.ts';
import type { PlacedEntry } from './group-entries.ts';
import type { HarEntry } from './har-entry.ts';

export interface Tab {
  readonly id: number;
  /** The file does not tell tabs apart: what it calls a page is one document, or nothing. */
  readonly isShared: boolean;
}

/**
 * The tab of each entry. Playwright names pages by tab (`pageref` stays while a tab navigates), browsers by document: a file
 * in which a page navigates twice is of the first kind.
 */
export function tabsOf(groups: readonly (readonly PlacedEntry[])[]): (entry: HarEntry) => Tab {
  const navigations = new Map<string, number>();
  for (const [first] of groups) {
    const page = first!.entry.pageref;
    if (page === undefined || resourceTypeOf(first!.entry) !== 'main-frame') continue;
    navigations.set(page, (navigations.get(page) ?? 0) + 1);
  }
  const isShared = ![...navigations.values()].some((count) => count > 1);
  const ids = new Map([...navigations.keys()].map((page, index) => [page, index + 1]));
  return ({ pageref }) => ({ id: isShared ? 1 : (ids.get(pageref ?? '') ?? 1), isShared });
}
