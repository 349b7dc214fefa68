import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { isOfInterest } from '../../../src/panel/store/entries.ts';
import { matchFilter } from '../../../src/panel/store/match-filter.ts';
import { jarRows } from '../../../src/panel/view/jar-rows.ts';
import { chain } from '../../chain.ts';
import { recording } from '../fixtures.ts';

const lost = diagnose(recording('path')).chains[1]!;

test.each([
  ['', true],
  ['dashboard', true],
  ['cause:NotOnPath', true],
  ['cause:notonpath cookie:sid', true],
  ['cookie:sid status:404', false],
  ['status:302', true],
  ['-host:app.example', false],
  ['host:idp', false],
  ['method:post verdict:lost', true],
  ['nofield:x', false],
  ['-', true],
])('filter %j', (text, matches) => expect(matchFilter(text)(lost)).toBe(matches));

describe('what the list shows unasked', () => {
  const { chains } = diagnose(
    chain(`
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=a8f3k2v9q0z1m5n7x2w8; Path=/; HttpOnly
      * via fetch
      * type image
      > GET https://app.test/logo.png
      > Cookie: sid=a8f3k2v9q0z1m5n7x2w8
      < 200
      * via fetch
      * type image
      > GET https://app.test/favicon.ico
      < 200
      * via fetch
      > GET https://app.test/old
      > Cookie: sid=a8f3k2v9q0z1m5n7x2w8
      < 302 /new
      > GET https://app.test/new
      > Cookie: sid=a8f3k2v9q0z1m5n7x2w8
      < 200
      * via fetch
      > POST https://app.test/logout
      > Cookie: sid=a8f3k2v9q0z1m5n7x2w8
      < 204
      < Set-Cookie: sid=; Path=/; Max-Age=0
    `),
  );
  const shown = (path: string) =>
    isOfInterest(chains.find(({ chain: { hops } }) => hops[0]?.request.url.endsWith(path))!);

  test.each([
    ['/', true, 'a navigation'],
    ['/logo.png', false, 'an image that merely carries the session'],
    ['/favicon.ico', false, 'an image that lacks it'],
    ['/old', true, 'a fetch that redirects'],
    ['/logout', true, 'a fetch that deletes the session'],
  ])('%s: %s (%s)', (path, is) => expect(shown(path)).toBe(is));
});

test('the jar against what the hop before left', () => {
  const [, second] = diagnose(
    chain(`
      * observed
      * top https://app.test/
      > GET https://app.test/a
      < 302 /b
      < Set-Cookie: sid=1; Path=/
      < Set-Cookie: gone=1; Path=/
      * script sets extra=1; Path=/
      > GET https://app.test/b
      > Cookie: sid=1; gone=1; extra=1
      < 200
      < Set-Cookie: sid=2; Path=/
      < Set-Cookie: gone=; Path=/; Max-Age=0
      < Set-Cookie: fresh=1; Path=/
    `),
  ).chains[0]!.hops;
  const [first] = diagnose(recording('kept')).chains[0]!.hops;
  const rows = jarRows(second!, undefined);
  expect(Object.fromEntries(rows.map((row) => [row.cookie.name, row.change]))).toEqual({
    sid: 'changed',
    gone: 'removed',
    extra: 'unchanged',
    fresh: 'added',
  });
  expect(jarRows(second!, first).every((row) => row.change === 'added' || row.newBefore)).toBe(true);
});
