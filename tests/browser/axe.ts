import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Panel } from './panel.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to in the panel once its colours have come to rest, contrast included; empty: nothing. */
export async function axeIn({ evaluate }: Pick<Panel, 'evaluate'>): Promise<readonly string[]> {
  await evaluate(`typeof axe === 'undefined' && (() => { ${source} })()`);
  return (await evaluate(`(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')));
  })()`)) as readonly string[];
}
