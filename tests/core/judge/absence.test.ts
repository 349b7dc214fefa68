import { expect, test } from 'vitest';
import { absence } from '../../../src/core/judge.ts';
import { chain } from '../../chain.ts';

/** Why `sid` is not in the jar at the last hop of a script. */
function absent(script: string) {
  const trace = chain(`* observed\n${script}\n* after 5 s\n> GET https://app.test/last\n< 200`);
  return absence(trace, trace.chains.at(-1)!.hops[0]!, 'sid');
}

test.each([
  ['never seen', '> GET https://app.test/\n< 200', 'not-in-jar'],
  ['set for another site', '> GET https://other.test/\n< 200\n< Set-Cookie: sid=1; Path=/', 'not-in-jar'],
  [
    'deleted by a line',
    '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n< Set-Cookie: sid=; Max-Age=0; Path=/',
    'deleted-earlier',
  ],
  [
    'deleted by something else',
    '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n* removed sid',
    'deleted-earlier',
  ],
  ['evicted', '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n* removed sid (evicted)', 'evicted'],
  ['expired', '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n* removed sid (expired)', 'expired'],
  ['its lifetime is over', '> GET https://app.test/\n< 200\n< Set-Cookie: sid=1; Max-Age=2; Path=/', 'expired'],
  ['refused', '> GET https://app.test/\n< 200\n< Set-Cookie: sid=1; Domain=other.test', 'rejected-earlier'],
  [
    'deleted, then refused',
    '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n< Set-Cookie: sid=; Max-Age=0; Path=/\n* after 1 s\n> GET https://app.test/b\n< 200\n< Set-Cookie: sid=1; Domain=other.test',
    'rejected-earlier',
  ],
])('%s', (_, script, reason) => expect(absent(script)?.reason).toBe(reason));

test('undefined while the jar holds one', () => {
  expect(absent('* jar: sid=1; Path=/deep\n> GET https://app.test/\n< 200')).toBeUndefined();
});

test('points at the line that was refused, with its reasons', () => {
  const { refused } = absent(
    '> GET https://app.test/\n< 200\n< Set-Cookie: a=1\n< Set-Cookie: sid=1; Domain=other.test',
  )!;
  expect([refused?.chain.id, refused?.hop.index, refused?.line, refused?.reasons]).toEqual([
    'c1',
    0,
    1,
    ['invalid-domain'],
  ]);
});

test('points at the line that deleted it', () => {
  const { change } = absent(
    '* jar: sid=1\n> GET https://app.test/\n> Cookie: sid=1\n< 200\n< Set-Cookie: sid=; Max-Age=0; Path=/',
  )!;
  expect(change?.by).toEqual({ hop: '1#0', line: 0 });
});
