import { isPublicSuffix } from '../site/registrable-domain.ts';
import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';
import { rejectedFor, rejectedLine } from './draft-of-loss.ts';

/** Losses through a refused Domain attribute, with the attribute as the last one of the line has it, without its dot. */
export function rejectedDomains(
  context: CauseContext,
  publicSuffix: boolean,
): readonly { readonly loss: Loss; readonly domain: string }[] {
  return rejectedFor(context, 'invalid-domain')
    .map((loss) => ({ loss, domain: domainOf(rejectedLine(context, loss)?.line ?? '') }))
    .filter(({ domain }) => isSuffix(domain) === publicSuffix);
}

function domainOf(line: string): string {
  const all = [...line.matchAll(/;\s*domain\s*=\s*([^;]*)/gi)];
  return (all.at(-1)?.[1] ?? '').trim().replace(/^\./, '').toLowerCase();
}

function isSuffix(domain: string): boolean {
  return /^[a-z0-9.-]+$/.test(domain) && isPublicSuffix(domain);
}
