import { expect, test } from 'vitest';
import { cachedResponse } from '../../../../src/core/reasons/rejected/cached-response.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// our own: told by the hop
test.each<[string, StoreQuestion]>([['answered from the cache', { line: 'sid=1', seen: { fromCache: true } }]])(
  'applies: %s',
  (_, question) => expect(rejected(cachedResponse, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['answered by the server', { line: 'sid=1' }],
  ['near miss: withheld for another cause', { line: 'sid=1', seen: { withheld: true } }],
])('silent: %s', (_, question) => expect(rejected(cachedResponse, question)).toBe(false));
