import type { Chain, ResourceType, Via } from '../../core/model.ts';
import { headerValue } from '../har/headers.ts';
import { originOf } from './entry-context.ts';
import type { PlacedEntry } from './group-entries.ts';

/** A page that asks for the next one this soon (ms) after it arrived did so itself, not its reader. */
const soon = 1000;
/** Where the browser names a user, who may be a program that tests: only what no click can follow. */
const atOnce = 100;
const passing = 3000;

/**
 * How a request came about, from what a file has: its kind, who started it, the page before, and whether a user did it
 * (`Sec-Fetch-User`: without it no user did; with it one acted within the last seconds).
 */
export function viaOf(
  { entry, start }: PlacedEntry,
  type: ResourceType,
  initiator: string | undefined,
  before: Chain | undefined,
  isNewTab: boolean,
): Via {
  if (type === 'sub-frame') return 'frame';
  if (type !== 'main-frame') return 'fetch';
  const last = before?.hops.at(-1);
  if (initiator === undefined || last === undefined) return entry.method === 'GET' ? 'start' : 'form';
  if (entry.method !== 'GET') return 'form';
  if (isNewTab) return 'popup';
  if (originOf(last.request.url) !== initiator) return 'link';
  const refresh = headerValue(last.response?.headers ?? [], 'refresh');
  if (refresh?.includes(entry.url)) return 'meta-refresh';
  if (entry.initiatorType === 'script') return 'script';
  const header = (name: string): string | undefined => headerValue(entry.requestHeaders ?? [], name);
  const waited = start - (last.times.end ?? last.times.start);
  if (header('sec-fetch-mode') === 'navigate' && header('sec-fetch-user') === undefined) return 'client-redirect';
  // A page that answers a form and is left within seconds was there to lead on.
  if (last.index === 0 && last.request.method === 'POST' && waited <= passing) return 'client-redirect';
  return waited <= (header('sec-fetch-user') === undefined ? soon : atOnce) ? 'client-redirect' : 'link';
}
