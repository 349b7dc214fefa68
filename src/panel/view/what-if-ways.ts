import type { Change, ChainDiagnosis } from '../../core/model.ts';
import { appOf, hostOf } from '../../core/session/followed.ts';
import type { Value } from '../../core/words.ts';
import { hopNumber } from './hop-name.ts';
import { addressOf } from './address.ts';

/** Something about the way itself that can be supposed otherwise. */
export type Way =
  /** Requests of this host may go to another of the application's. */
  | { readonly kind: 'host'; readonly host: string; readonly others: readonly string[] }
  | { readonly kind: 'https'; readonly host: string; readonly change: Change }
  /** Another site POSTs: it could return by GET, or a page of one's own could ask again. */
  | {
      readonly kind: 'return';
      /** Its number for words. */
      readonly hop: Value;
      readonly path: string;
      readonly get: Change;
      readonly page: Change;
    };

/** What the hops of the session's application offer; `domain` is the session cookie's. */
export function waysOf(chains: readonly ChainDiagnosis[], domain: string): readonly Way[] {
  const hops = chains.flatMap((chain) =>
    chain.hops.map((verdict, hop) => ({
      verdict,
      place: { chain: chain.chain.id, hop },
      ...addressOf(verdict.hop.request.url),
    })),
  );
  const app = appOf(`https://${domain}/`);
  const own = hops.filter(({ verdict }) => appOf(verdict.hop.request.url) === app);
  const hosts = [...new Set(own.map(({ verdict }) => hostOf(verdict.hop.request.url)))].slice(0, 8);
  const plain = new Set(
    own.filter(({ scheme }) => scheme === 'http').map(({ verdict }) => hostOf(verdict.hop.request.url)),
  );
  const posts = own.filter(
    ({ verdict }) => verdict.hop.request.method === 'POST' && verdict.sameSiteContext !== 'same-site-strict',
  );
  return [
    ...(hosts.length < 2
      ? []
      : hosts.map((host): Way => ({ kind: 'host', host, others: hosts.filter((other) => other !== host) }))),
    ...[...plain].slice(0, 8).map((host): Way => ({ kind: 'https', host, change: { kind: 'https', host } })),
    ...posts.slice(0, 4).map(({ place, path }): Way => ({
      kind: 'return',
      hop: hopNumber(place, chains.length > 1),
      path,
      get: { kind: 'method', place, method: 'GET' },
      page: { kind: 'same-site-page', place, then: 'again' },
    })),
  ];
}

/** The changes with one put in or taken out; equal ones count as the same. */
export function withChange(changes: readonly Change[], change: Change, on: boolean): readonly Change[] {
  const others = changes.filter((other) => !isSame(other, change));
  return on ? [...others, change] : others;
}

export function hasChange(changes: readonly Change[], change: Change): boolean {
  return changes.some((other) => isSame(other, change));
}

function isSame(a: Change, b: Change): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
