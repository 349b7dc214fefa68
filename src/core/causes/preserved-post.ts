import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';
import { verdictAt } from './evidence.ts';

export interface PreservedPost {
  readonly place: Place;
  readonly status: number;
  readonly url: string;
}

/** The 307 or 308 before the hop of the loss that repeated a form where 303 makes a GET; undefined: the form came directly. */
export function preservedPost(context: CauseContext, { at, leg }: Loss): PreservedPost | undefined {
  const { request, via } = leg.verdict.hop;
  if (at.hop === 0 || via !== 'http-redirect' || request.method === 'GET') return undefined;
  const place = { chain: at.chain, hop: at.hop - 1 };
  const before = verdictAt(context, place)?.hop;
  const status = before?.response?.status ?? 0;
  if (before === undefined || (status !== 307 && status !== 308) || before.request.method !== request.method)
    return undefined;
  return { place, status, url: before.request.url };
}
