import type { Page } from 'har-format';
import type { Chain, Trace } from '../../core/model.ts';
import { isoTime } from './iso-time.ts';

export interface Pages {
  readonly pages: readonly Page[];
  /** The page to which a chain's entries belong; undefined before the tab's first navigation. */
  readonly pageOf: (chain: string) => string | undefined;
}

/** One page per navigation of a tab. What a page loads afterwards belongs to it, as in the Network panel. */
export function toPages(trace: Trace): Pages {
  const pages: Page[] = [];
  const current = new Map<number, string>();
  const byChain = new Map<string, string>();
  for (const chain of [...trace.chains].sort((a, b) => start(a) - start(b))) {
    if (chain.kind === 'navigation') {
      const id = `page_${pages.length + 1}`;
      pages.push({
        startedDateTime: isoTime(start(chain)),
        id,
        title: chain.hops.at(-1)?.request.url ?? '',
        pageTimings: { onContentLoad: -1, onLoad: -1 },
      });
      current.set(chain.tabId, id);
    }
    const page = current.get(chain.tabId);
    if (page !== undefined) byChain.set(chain.id, page);
  }
  return { pages, pageOf: (chain) => byChain.get(chain) };
}

function start(chain: Chain): number {
  return chain.hops[0]?.times.start ?? 0;
}
