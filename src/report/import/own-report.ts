import type { Browser, Chain, Hop, JarChange, Trace } from '../../core/model.ts';
import { formatVersion } from '../har/session-trace.ts';
import { mostHops } from './group-entries.ts';
import type { HarEntry } from './har-entry.ts';
import { field, integerOf, isRecord, type Json, listOf, numberOf, oneOf, textOf } from './json-shape.ts';
import { changeCauses, contextOf, cookieOf, gapOf, markOf, resourceTypes, timesOf, vias } from './own-facts.ts';

/** Is this `log._sessionTrace` of a version that this program can read? */
export function isReadable(own: Json): boolean {
  const version = field(own, 'version');
  return typeof version === 'number' && version >= 1 && version <= formatVersion;
}

/**
 * The trace of a report that this program wrote. undefined when its own fields are missing or do not fit the entries, so
 * that the file can still be read as any HAR file.
 */
export function readOwnReport(own: Json, entries: ReadonlyMap<number, HarEntry>): Trace | undefined {
  const recording = field(own, 'recording');
  const startedAt = numberOf(field(recording, 'startedAt'));
  const browser = browserOf(field(recording, 'browser'));
  const chains = complete(listOf(field(own, 'chains'))?.map((chain) => readChain(chain, entries)));
  const jar = field(recording, 'jar');
  if (startedAt === undefined || browser === undefined || chains === undefined || !isRecord(jar)) return undefined;
  const places = chains.flatMap((chain) => chain.places);
  const hopIds = new Map(places.map(([entry, hop]) => [entry, hop.id]));
  // An entry in no chain would be lost, one in two would be told twice.
  if (hopIds.size !== entries.size || places.length !== entries.size) return undefined;
  const baseline = complete((listOf(field(jar, 'baseline')) ?? []).map(cookieOf));
  const changes = complete((listOf(field(jar, 'changes')) ?? []).map((change) => readChange(change, hopIds)));
  if (baseline === undefined || changes === undefined) return undefined;
  return {
    browser,
    startedAt,
    chains: chains.map(({ chain }) => chain),
    jar: { observed: field(jar, 'observed') === true, baseline, changes },
    gaps: (listOf(field(recording, 'gaps')) ?? []).flatMap((gap) => gapOf(gap) ?? []),
  };
}

/** The items, if none of them is missing. */
function complete<Item>(items: readonly (Item | undefined)[] | undefined): readonly Item[] | undefined {
  return items?.every((item) => item !== undefined) ? items : undefined;
}

function browserOf(value: Json): Browser | undefined {
  const name = oneOf(field(value, 'name'), ['chromium', 'firefox', 'safari'] as const);
  return name && { name, version: textOf(field(value, 'version')) ?? '' };
}

interface ReadChain {
  readonly chain: Chain;
  /** Entry index and hop. */
  readonly places: readonly (readonly [number, Hop])[];
}

function readChain(value: Json, entries: ReadonlyMap<number, HarEntry>): ReadChain | undefined {
  const id = textOf(field(value, 'id'));
  const flow = textOf(field(value, 'flow'));
  const kind = oneOf(field(value, 'kind'), ['navigation', 'subframe', 'fetch', 'other'] as const);
  const state = oneOf(field(value, 'state'), ['open', 'done', 'failed'] as const);
  const tabId = integerOf(field(value, 'tabId'));
  const frameId = integerOf(field(value, 'frameId'));
  const list = listOf(field(value, 'entries')) ?? [];
  if (list.length > mostHops) return undefined;
  const places = complete(
    list.map((at, index) => {
      const entry = typeof at === 'number' ? entries.get(at) : undefined;
      const hop = entry && readHop(entry, id, index);
      return hop && ([entry.index, hop] as const);
    }),
  );
  if (id === undefined || flow === undefined || kind === undefined || state === undefined) return undefined;
  if (tabId === undefined || frameId === undefined || places === undefined || places.length === 0) return undefined;
  const after = textOf(field(value, 'after'));
  const hops = places.map(([, hop]) => hop);
  return { chain: { id, flow, after, kind, tabId, frameId, hops, state }, places };
}

function readHop(entry: HarEntry, chain: string | undefined, index: number): Hop | undefined {
  const { own } = entry;
  const recorded = field(own, 'recorded');
  const requestId = textOf(field(recorded, 'requestId'));
  const via = oneOf(field(own, 'via'), vias);
  const resourceType = oneOf(field(recorded, 'resourceType'), resourceTypes);
  const context = contextOf(field(recorded, 'context'));
  const times = timesOf(field(recorded, 'times'));
  const fits = field(own, 'chain') === chain && field(own, 'hop') === index;
  if (!fits || requestId === undefined || via === undefined) return undefined;
  if (resourceType === undefined || context === undefined || times === undefined) return undefined;
  const response = field(recorded, 'response');
  return {
    id: `${requestId}#${index}`,
    requestId,
    index,
    via,
    request: {
      url: entry.url,
      method: entry.method,
      resourceType,
      headers: field(recorded, 'headersObserved') === true ? (entry.requestHeaders ?? []) : undefined,
    },
    response: isRecord(response)
      ? {
          status: entry.status,
          statusText: entry.statusText,
          httpVersion: textOf(field(response, 'httpVersion')) ?? '',
          headers: entry.responseHeaders,
          ip: textOf(field(response, 'ip')),
          fromCache: field(response, 'fromCache') === true,
          redirectUrl: urlOf(field(response, 'redirectUrl')),
        }
      : undefined,
    context,
    times,
    failure: textOf(field(recorded, 'failure')),
    marks: (listOf(field(recorded, 'marks')) ?? []).flatMap((mark) => markOf(mark) ?? []),
  };
}

function readChange(value: Json, hopIds: ReadonlyMap<number, string>): JarChange | undefined {
  const time = numberOf(field(value, 'time'));
  const cookie = cookieOf(field(value, 'cookie'));
  const cause = oneOf(field(value, 'cause'), changeCauses);
  if (time === undefined || cookie === undefined || cause === undefined) return undefined;
  const by = field(value, 'by');
  const entry = integerOf(field(by, 'entry'));
  const line = integerOf(field(by, 'line'));
  const hop = entry === undefined ? undefined : hopIds.get(entry);
  return {
    time,
    cookie,
    removed: field(value, 'removed') === true,
    cause,
    by: hop === undefined || line === undefined ? undefined : { hop, line },
    observed: field(value, 'observed') === true,
  };
}

/** The core takes addresses for granted: one that does not parse is none. */
function urlOf(value: Json): string | undefined {
  const text = textOf(value);
  return text !== undefined && URL.canParse(text) ? text : undefined;
}
