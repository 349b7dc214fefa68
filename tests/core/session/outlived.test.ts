import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { sightingOf } from '../../../src/core/session/followed.ts';
import { isOutlived } from '../../../src/core/session/outlived.ts';
import { chain } from '../../chain.ts';

const whole = ['sid=aaaa1111; Path=/', 'sid=bbbb2222; Path=/old'];
const split = ['sid.0=aaaa1111; Path=/', 'sid.1=bbbb2222; Path=/'];

test.each([
  // the jar, the line that deletes, the copy that was seen being stored, still there?
  ['the only copy', whole.slice(0, 1), 'sid=; Path=/; Max-Age=0', undefined, false],
  ['nothing, for it missed', whole.slice(0, 1), 'sid=; Path=/x; Max-Age=0', undefined, true],
  ['the copy that was set', whole, 'sid=; Path=/; Max-Age=0', 0, false],
  ['the copy beside the one that was set', whole, 'sid=; Path=/old; Max-Age=0', 0, true],
  ['one of two copies, none of them seen being set', whole, 'sid=; Path=/old; Max-Age=0', undefined, true],
  ['one of two chunks', split, 'sid.0=; Path=/; Max-Age=0', undefined, false],
  ['the chunk that was set last', split, 'sid.1=; Path=/; Max-Age=0', 1, false],
  ['a third chunk that was never there', split, 'sid.2=; Path=/; Max-Age=0', 1, true],
])('a response deletes %s', (_, jar, line, stored, outlived) => {
  const { chains } = diagnose(
    chain(`
      ${jar.map((one) => `* jar: https://app.test/: ${one}`).join('\n')}
      > GET https://app.test/old/x
      > Cookie: ${jar.map((one) => one.split(';')[0]).join('; ')}
      < 200
      < Set-Cookie: ${line}`),
  );
  const hop = chains[0]!.hops[0]!;
  const set = hop.jarBefore.find(({ value }) => value === ['aaaa1111', 'bbbb2222'][stored ?? -1]);
  expect(isOutlived(hop, sightingOf({ name: 'sid', app: 'app.test' }, hop), set)).toBe(outlived);
});

test('a copy that the browser held back is still there', () => {
  const { chains } = diagnose(
    chain(`
      * jar: https://app.test/: sid=aaaa1111; Path=/app
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=; Path=/app; Max-Age=0`),
  );
  const hops = chains.map(({ hops: [hop] }) => hop!);
  expect(hops.map((hop) => isOutlived(hop, sightingOf({ name: 'sid', app: 'app.test' }, hop), undefined))).toEqual([
    true,
    false,
  ]);
});

test('no copy at all: nothing that could be left', () => {
  const { chains } = diagnose(chain('> GET https://app.test/\n< 200\n< Set-Cookie: sid=; Path=/; Max-Age=0'));
  const hop = chains[0]!.hops[0]!;
  expect(isOutlived(hop, sightingOf({ name: 'sid', app: 'app.test' }, hop), undefined)).toBe(false);
});
