import { expect, test } from 'vitest';
import { phrase, say } from '../../../src/core/words.ts';
import { inChain } from '../../../src/panel/view/in-chain.ts';

test.each([
  [
    '`sid` was stored at hop {set} and not sent (hop {hop}).',
    { set: '1', hop: 2 },
    '`sid` was stored at hop 1 in c3 and not sent (hop 2 in c3).',
  ],
  ['kept from (hop {hop})', { hop: phrase('{n} in {chain}', { n: 1, chain: 'c9' }) }, 'kept from (hop 1 in c9)'],
  ['Hop {hop} has too many cookies.', { hop: 2 }, 'Hop 2 in c3 has too many cookies.'],
  ['{n} cookies, hop {hop} of `{name}`', { n: 7, hop: 'x', name: '2' }, '7 cookies, hop x of `2`'],
])('%s', (text, values, said) => {
  expect(say(inChain(phrase(text, values), 'c3'))).toBe(said);
});
