import { expect, test } from 'vitest';
import { told } from '../told.ts';

const lane = (script: string, name: string): readonly string[] =>
  told(script).diagnosis.chains.flatMap(({ tracks }) =>
    tracks
      .filter(({ cookie }) => cookie.name === name)
      .flatMap(({ steps }) =>
        steps.map(
          ({ request, response, versionBefore, versionAfter }) =>
            `${request} ${response} ${versionBefore ?? '-'}→${versionAfter ?? '-'}`,
        ),
      ),
  );

test('set, sent, renewed and accepted, deleted', () => {
  const script = `
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /start
    < Set-Cookie: sid=Qw2Er4Ty6Ui8Op0A; Path=/
    > GET https://app.test/start
    > Cookie: sid=Qw2Er4Ty6Ui8Op0A
    < 200
    > GET https://app.test/logout
    > Cookie: sid=Qw2Er4Ty6Ui8Op0A
    < 302 https://other.test/
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://other.test/
    < 200`;
  expect(lane(script, 'sid')).toEqual([
    'absent set -→1',
    'sent renewed 1→2',
    'sent none 2→2',
    'sent deleted 2→-',
    'other-site none -→-',
  ]);
});

test('withheld, and replaced by what came instead', () => {
  const script = `
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/dashboard/
    > GET https://app.test/dashboard
    < 302 /dashboard/login
    > GET https://app.test/dashboard/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    < Set-Cookie: sid=Qw2Er4Ty6Ui8Op0A; Path=/dashboard/`;
  expect(lane(script, 'sid')).toEqual(['absent set -→1', 'not-sent none 1→1', 'sent replaced 1→2']);
});

test('a refused line leaves the old value', () => {
  const script = `
    * jar: https://app.test/ 5 s ago: sid=7hG3kLq9Wm2Xz5Bv
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    < Set-Cookie: sid=Qw2Er4Ty6Ui8Op0A; Domain=other.test`;
  expect(lane(script, 'sid')).toEqual(['sent rejected 1→1']);
});

test('versions number the values of the whole recording', () => {
  const script = `
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /
    < Set-Cookie: sid=Qw2Er4Ty6Ui8Op0A; Path=/
    > GET https://app.test/
    > Cookie: sid=Qw2Er4Ty6Ui8Op0A
    < 200`;
  expect(lane(script, 'sid')).toEqual(['absent set -→1', 'sent renewed 1→2', 'sent none 2→2']);
});
