import type { Finding } from '../core/model.ts';

/** The findings of each chain, in their order; a big recording has thousands of both. */
export function findingsByChain(findings: readonly Finding[]): (chain: string) => readonly Finding[] {
  const byChain = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byChain.get(finding.chain);
    if (same === undefined) byChain.set(finding.chain, [finding]);
    else same.push(finding);
  }
  return (chain) => byChain.get(chain) ?? [];
}
