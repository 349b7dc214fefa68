import { expect, test } from 'vitest';
import { parseCookieHeader } from '../../../src/core/cookie/parse-cookie-header.ts';
import type { Retrieved } from '../../../src/core/cookie/retrieve.ts';
import { matchPairs, unmatched } from '../../../src/core/judge/match-pairs.ts';
import type { Cookie, NotSentReason } from '../../../src/core/model.ts';
import { cookie } from '../reasons/ask.ts';

const elsewhere = { topLevelSite: 'https://page.test', hasCrossSiteAncestor: true };

function held(change: Partial<Cookie>, ...reasons: NotSentReason[]): Retrieved {
  return { cookie: cookie(change), reasons, laxAllowUnsafe: false };
}

/** Place of the jar's cookie that each pair is, `-` for none, `?` for one whose value changed; then the places left over. */
function match(header: string, ...jar: readonly Retrieved[]): string {
  const matches = matchPairs(parseCookieHeader(header), jar);
  const left = unmatched(matches, jar).map((one) => jar.indexOf(one));
  return `${matches.map((one) => (one.held ? `${jar.indexOf(one.held)}${one.isOutdated ? '?' : ''}` : '-')).join(' ')} | ${left.join(' ')}`;
}

test.each<[string, string, readonly Retrieved[], string]>([
  ['by name and value', 'sid=2; sid=1', [held({}), held({ value: '2', path: '/a' })], '1 0 | '],
  ['one pair, one cookie', 'sid=1; sid=1', [held({})], '0 - | '],
  ['equal ones in the order expected', 'sid=1; sid=1', [held({ path: '/a' }), held({})], '0 1 | '],
  ['the expected one of two equal ones', 'sid=1', [held({ path: '/a' }, 'not-on-path'), held({})], '1 | 0'],
  ['one that was not expected, if no other fits', 'sid=1', [held({ path: '/a' }, 'not-on-path')], '0 | '],
  ['a value that changed unseen', 'sid=9', [held({})], '0? | '],
  ['but not of one that the rules keep back', 'sid=9', [held({ path: '/a' }, 'not-on-path')], '- | 0'],
  ['an exact match first', 'sid=9; sid=1', [held({}), held({ path: '/a' })], '1? 0 | '],
  ['another partition’s cookie never', 'sid=1', [held({ partitionKey: elsewhere }, 'partition-mismatch')], '- | 0'],
  ['an unpartitioned one perhaps', 'sid=1', [held({}, 'partition-mismatch')], '0 | '],
  ['nothing sent', '', [held({})], ' | 0'],
])('%s', (_, header, jar, expected) => expect(match(header, ...jar)).toBe(expected));
