import { expect, test } from 'vitest';
import { cachedResponse } from '../../../../src/core/reasons/not-sent/cached-response.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// our own: told by the hop
test.each<[string, SendQuestion]>([['answered from the cache', { seen: { fromCache: true } }]])(
  'applies: %s',
  (_, question) => expect(notSent(cachedResponse, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['answered by the server', {}],
  ['near miss: withheld for another cause', { seen: { withheld: true } }],
])('silent: %s', (_, question) => expect(notSent(cachedResponse, question)).toBe(false));
