import type { Browser, Chain, ChainKind, Hop, ResourceType, Trace, Via } from '../../core/model.ts';
import { profileFor } from '../../core/profile.ts';
import { siteOf } from '../../core/site/site-of.ts';
import { reconstructJar } from '../../core/trace/reconstruct-jar.ts';
import { withCookieHeaders } from './cookie-headers.ts';
import { contextOfEntry, resourceTypeOf } from './entry-context.ts';
import { groupEntries, type PlacedEntry } from './group-entries.ts';
import { marksOf } from './hop-marks.ts';
import { tabsOf } from './tabs-of.ts';
import { viaOf } from './via-of.ts';
import type { HarEntry } from './har-entry.ts';

/**
 * A trace from the entries of any HAR file: redirect chains by their targets, context from the request headers, the jar
 * from the `Set-Cookie` lines. `isUnseen`: the file does not hold the cookies that a request sent, so these count as not
 * observed. `progress` is told the share that is done.
 */
export function foreignTrace(
  entries: readonly HarEntry[],
  browser: Browser,
  isUnseen: (entry: HarEntry) => boolean,
  progress: (share: number) => void,
): Trace {
  const chains: Chain[] = [];
  const pages = new Map<string, Chain>();
  const firstSites = new Map<string, string | undefined>();
  let flows = 0;
  let lastPage: Chain | undefined;
  const groups = groupEntries(entries);
  const tabOf = tabsOf(groups);
  for (const group of groups) {
    const first = group[0]!;
    const resourceType = resourceTypeOf(first.entry);
    const pageKey = first.entry.pageref ?? '';
    // A navigation opens a page of its own, so the page before it may be any; a resource belongs to its own.
    const ownPage = pages.get(pageKey);
    const tab = tabOf(first.entry);
    const before = resourceType === 'main-frame' && tab.isShared ? lastPage : (ownPage ?? lastPage);
    const number = chains.length + 1;
    const topLevelUrl = before?.hops.at(-1)?.request.url;
    const frameId = resourceType === 'sub-frame' ? number : 0;
    const context = contextOfEntry(first.entry, resourceType, frameId, { topLevelUrl, tabId: tab.id });
    const isNewTab = !tab.isShared && ownPage === undefined;
    const via = viaOf(first, resourceType, context.initiator, before, isNewTab);
    const hops = group.map((item, index) =>
      hopOf(item, index, number, group, { resourceType, context, via, isUnseen }),
    );
    const after =
      before !== undefined && continues(via, first, before, firstSites.get(before.flow)) ? before : undefined;
    const flow = after?.flow ?? `f${++flows}`;
    if (!firstSites.has(flow)) firstSites.set(flow, siteOf(first.entry.url));
    const failed = hops.at(-1)!.failure !== undefined;
    const chain: Chain = {
      id: `c${number}`,
      flow,
      after: after?.id,
      kind: kindOf(resourceType),
      tabId: tab.id,
      frameId,
      hops,
      state: failed ? 'failed' : 'done',
    };
    chains.push(chain);
    progress((0.5 * number) / groups.length);
    if (resourceType !== 'main-frame') continue;
    pages.set(pageKey, chain);
    lastPage = chain;
  }
  return {
    browser,
    startedAt: chains[0]?.hops[0]?.times.start ?? 0,
    chains,
    jar: reconstructJar(chains, [], profileFor(browser), [], (share) => progress(0.5 + share / 2)),
    gaps: [],
  };
}

function kindOf(resourceType: ResourceType): ChainKind {
  if (resourceType === 'main-frame') return 'navigation';
  if (resourceType === 'sub-frame') return 'subframe';
  return resourceType === 'fetch' ? 'fetch' : 'other';
}

/** Does a chain belong to the flow of the navigation before it? As for a recording: client-side redirects, forms that lead
 * elsewhere, links that lead back to where the flow began. */
function continues(via: Via, first: PlacedEntry, before: Chain, firstSite: string | undefined): boolean {
  const from = siteOf(before.hops.at(-1)!.request.url);
  const to = siteOf(first.entry.url);
  switch (via) {
    case 'meta-refresh':
    case 'script':
    case 'client-redirect':
    case 'frame':
    case 'popup':
      return true;
    case 'form':
      return from !== to || from !== firstSite;
    case 'link':
      return from !== firstSite && to === firstSite;
    default:
      return false;
  }
}

interface ChainFacts {
  readonly resourceType: ResourceType;
  readonly context: Hop['context'];
  readonly via: Via;
  readonly isUnseen: (entry: HarEntry) => boolean;
}

function hopOf(
  { entry, start, redirectUrl, internal }: PlacedEntry,
  index: number,
  chain: number,
  group: readonly PlacedEntry[],
  { resourceType, context, via, isUnseen }: ChainFacts,
): Hop {
  const headers = withCookieHeaders(entry);
  const answered = !internal && entry.status > 0;
  const request: Hop['request'] = {
    url: entry.url,
    method: entry.method,
    resourceType,
    headers: isUnseen(entry) ? undefined : headers.request,
  };
  const response: Hop['response'] = answered
    ? {
        status: entry.status,
        statusText: entry.statusText,
        httpVersion: entry.httpVersion === 'unknown' ? '' : entry.httpVersion,
        headers: headers.response,
        ip: entry.ip,
        fromCache: entry.answerer === 'cache',
        redirectUrl,
      }
    : undefined;
  return {
    id: `har-${chain}#${index}`,
    requestId: `har-${chain}`,
    index,
    via: index === 0 ? via : group[index - 1]!.internal ? 'internal-redirect' : 'http-redirect',
    request,
    response,
    context,
    times: { start, sent: entry.sent, headers: entry.headers, end: entry.end },
    failure: answered || internal ? undefined : (entry.error ?? undefined),
    marks: marksOf(entry, { request, response }),
  };
}
