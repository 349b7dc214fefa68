import type { ChainDiagnosis } from '../../core/model.ts';
import { appOf, appOfDomain } from '../../core/session/followed.ts';

/** The application that a chain is about: the site of its session cookie, else of its last request. */
export function appOfChain({ tracks, chain }: Pick<ChainDiagnosis, 'tracks' | 'chain'>): string {
  const domain = tracks.find(({ role }) => role === 'session')?.cookie.domain.replace(/^\./, '');
  return domain ? appOfDomain(domain) : appOf(chain.hops.at(-1)?.request.url ?? '');
}
