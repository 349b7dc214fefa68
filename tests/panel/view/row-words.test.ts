import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { sitesOf } from '../../../src/core/trace/sites.ts';
import { rowWords } from '../../../src/panel/view/row-words.ts';
import { timelineOf } from '../../../src/panel/view/timeline.ts';
import { chain } from '../../chain.ts';

const trace = chain(`
  > GET http://www.shop.test/cart
  < 302 https://shop.test/cart
  > GET https://shop.test/cart
  < 200
  * after 3 s
  * via script
  > GET https://shop.test/login
  < 200
`);
const { chains } = diagnose(trace, { chosen: [] });
const { hops } = timelineOf(chains, [], sitesOf(trace.chains));
const words = hops.map(rowWords);

test('only what begins a later chain of the flow has a row that leads to it, with how long it was idle', () => {
  expect(hops.map(({ linked }) => linked)).toEqual([false, false, true]);
  expect(words.map(({ link }) => link === undefined)).toEqual([true, true, false]);
  expect(words[2]!.link!.text).toMatch(/\b3(\.\d+)? s\b/);
});

test('a redirect is told by the status above it, a script after a link row is not', () => {
  expect(words[1]!.cameBy.text).toContain('302');
  expect(words[2]!.cameBy).toMatchObject({ icon: 'script' });
});

test('the host is held against that of the hop above, also where a chain begins', () => {
  expect(words.map(({ host }) => host.kind)).toEqual(['new', 'moved', 'same']);
});
