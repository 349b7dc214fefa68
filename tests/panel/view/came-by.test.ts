import { expect, test } from 'vitest';
import type { Via } from '../../../src/core/model.ts';
import { cameBy } from '../../../src/panel/view/came-by.ts';
import { chain } from '../../chain.ts';

const [before, hop] = chain(`
  > GET http://app.test/
  < 302 https://app.test/
  > GET https://app.test/
  < 200
`).chains[0]!.hops;

const vias: readonly Via[] = [
  ...(['start', 'http-redirect', 'internal-redirect', 'meta-refresh', 'script', 'client-redirect'] as const),
  ...(['link', 'form', 'popup', 'frame', 'fetch'] as const),
];

test.each(vias)('%s: a few words, and a sentence for who does not know them', (via) => {
  const { text, tip } = cameBy({ ...hop!, via }, before);
  expect(text.length).toBeLessThan(20);
  expect(tip.split(' ').length).toBeGreaterThan(3);
});

test('what sent the browser on is told apart', () => {
  const told = vias.map((via) => cameBy({ ...hop!, via }, before));
  expect(new Set(told.map(({ tip }) => tip)).size).toBe(vias.length);
  expect(cameBy({ ...hop!, via: 'http-redirect' }, before).text).toBe('302 redirect');
  const internal = { ...hop!, via: 'internal-redirect' as const };
  expect(cameBy(internal, before).tip).not.toBe(cameBy(internal, hop).tip);
});
