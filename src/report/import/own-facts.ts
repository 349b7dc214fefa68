import type {
  Cookie,
  Gap,
  HopTimes,
  Mark,
  MarkKind,
  PartitionKey,
  RequestContext,
  ResourceType,
  SameSite,
  Via,
} from '../../core/model.ts';
import type { CookieChangeCause } from '../../core/events.ts';
import type { Phrase } from '../../core/words.ts';
import { field, integerOf, isRecord, type Json, listOf, numberOf, oneOf, textOf } from './json-shape.ts';

/** Readers of our own fields. Each answers undefined when a required part is missing or of the wrong type. */

export const vias: readonly Via[] = [
  'start',
  'http-redirect',
  'internal-redirect',
  'meta-refresh',
  'script',
  'client-redirect',
  'link',
  'form',
  'popup',
  'frame',
  'fetch',
];

export const resourceTypes: readonly ResourceType[] = [
  'main-frame',
  'sub-frame',
  'fetch',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'object',
  'ping',
  'websocket',
  'csp-report',
  'other',
];

const markKinds: readonly MarkKind[] = [
  'cached-redirect',
  'cached-response',
  'service-worker',
  'bfcache',
  'prerender',
  'headers-missing',
  'listener-lost',
  'access-withheld',
  'cookies-left-out',
];

const sameSites: readonly SameSite[] = ['strict', 'lax', 'none', 'unspecified'];

export const changeCauses: readonly CookieChangeCause[] = [
  'explicit',
  'overwrite',
  'expired',
  'expired-overwrite',
  'evicted',
];

export function contextOf(value: Json): RequestContext | undefined {
  const tabId = integerOf(field(value, 'tabId'));
  const frameId = integerOf(field(value, 'frameId'));
  if (tabId === undefined || frameId === undefined) return undefined;
  return {
    tabId,
    frameId,
    isTopLevelNavigation: field(value, 'isTopLevelNavigation') === true,
    isNavigation: field(value, 'isNavigation') === true,
    initiator: textOf(field(value, 'initiator')),
    documentUrl: textOf(field(value, 'documentUrl')),
    topLevelUrl: textOf(field(value, 'topLevelUrl')),
    ancestors: (listOf(field(value, 'ancestors')) ?? []).filter((url) => typeof url === 'string'),
    isReload: field(value, 'isReload') === true,
    storeId: textOf(field(value, 'storeId')),
  };
}

export function timesOf(value: Json): HopTimes | undefined {
  const start = numberOf(field(value, 'start'));
  if (start === undefined) return undefined;
  const [sent, headers, end] = ['sent', 'headers', 'end'].map((name) => numberOf(field(value, name)));
  return { start, sent, headers, end };
}

export function markOf(value: Json): Mark | undefined {
  const kind = oneOf(field(value, 'kind'), markKinds);
  const text = phraseOf(field(value, 'text'));
  return kind && text && { kind, text };
}

export function gapOf(value: Json): Gap | undefined {
  const kind = oneOf(field(value, 'kind'), [...markKinds, 'paused', 'dropped'] as const);
  const from = numberOf(field(value, 'from'));
  const to = numberOf(field(value, 'to'));
  const text = phraseOf(field(value, 'text'));
  if (kind === undefined || from === undefined || to === undefined || text === undefined) return undefined;
  return { kind, from, to, text };
}

/** Phrases fill holes of phrases, but not without end. */
const deepest = 4;

function phraseOf(value: Json, depth = 0): Phrase | undefined {
  const text = textOf(field(value, 'text'));
  const values = field(value, 'values');
  if (text === undefined || !isRecord(values) || depth > deepest) return undefined;
  const known = Object.entries(values).flatMap(([hole, filling]) => {
    const isPlain = typeof filling === 'string' || typeof filling === 'number';
    const read = isPlain ? filling : phraseOf(filling, depth + 1);
    return read === undefined ? [] : [[hole, read] as const];
  });
  return { text, values: Object.fromEntries(known) };
}

export function cookieOf(value: Json): Cookie | undefined {
  const [name, content, domain, path] = ['name', 'value', 'domain', 'path'].map((part) => textOf(field(value, part)));
  if (name === undefined || content === undefined || domain === undefined || path === undefined) return undefined;
  return {
    name,
    value: content,
    domain,
    hostOnly: field(value, 'hostOnly') === true,
    path,
    secure: field(value, 'secure') === true,
    httpOnly: field(value, 'httpOnly') === true,
    sameSite: oneOf(field(value, 'sameSite'), sameSites) ?? 'unspecified',
    expires: numberOf(field(value, 'expires')),
    partitionKey: partitionKeyOf(field(value, 'partitionKey')),
    createdAt: numberOf(field(value, 'createdAt')),
  };
}

function partitionKeyOf(value: Json): PartitionKey | undefined {
  const topLevelSite = textOf(field(value, 'topLevelSite'));
  if (topLevelSite === undefined) return undefined;
  return { topLevelSite, hasCrossSiteAncestor: field(value, 'hasCrossSiteAncestor') === true };
}
