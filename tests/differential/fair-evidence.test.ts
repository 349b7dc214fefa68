import { describe, expect, test } from 'vitest';
import { isListed, namesPlaceRightly, outlives, refusalsElsewhere, turnsUp } from './fair-evidence.ts';
import type { Route } from './plan.ts';
import type { SeenHop } from './verdict.ts';

const url = 'https://a.test/app/x';

function hop(cookies: readonly string[], lines: readonly string[] = []): SeenHop {
  return {
    token: '',
    url,
    method: 'GET',
    way: 'network',
    header: undefined,
    cookies: cookies.map((text) => {
      const [key = '', value = ''] = text.split('=');
      return { name: key.split(' ')[0]!, key, value, outcome: 'sent', reasons: [], explained: true };
    }),
    lines: lines.map((line, index) => ({ index, line, outcome: 'stored', reasons: [], explained: true })),
  };
}

test.each([
  ['a=1; SameSite=None; Secure', []],
  ['a=1; SameSite=None', ['SameSiteNoneInsecure']],
  ['a=1; SameSite=Strict', ['SameSiteStrict']],
  ['a=1', ['SameSiteUnspecifiedTreatedAsLax']],
  ['a=1; Domain=b.test', ['InvalidDomain']],
])('inside another site %j is refused for %j', (line, reasons) => {
  expect(refusalsElsewhere(url, line)).toEqual(reasons);
});

describe('a cookie said to be deleted', () => {
  const line = 'a=; Domain=a.test; Path=/; Max-Age=0';
  const key = 'a .a.test/';
  const after = (own: readonly string[], later: readonly SeenHop[], scripts: readonly string[] = []): boolean => {
    const first = hop([key], [line, ...own]);
    return outlives(first.lines[0]!, first, later, new Map([['t', { url, scripts } as unknown as Route]]));
  };

  test.each([
    ['and gone', after([], [hop([]), hop([])]), false],
    ['and listed', after([], [hop([]), hop([key])]), true],
    ['and listed at the same hop only', after([], []), false],
    ['and another of its name listed', after([], [hop(['a a.test/'])]), false],
    ['and set again by the same answer', after(['a=2'], [hop([key])]), false],
    ['and set again meanwhile', after([], [hop([], ['a=2; Domain=a.test; Path=/']), hop([key])]), false],
    ['and listed before it is set again', after([], [hop([key], ['a=2'])]), true],
    ['where a script may have set it again', after([], [hop([key])], ['a=3']), false],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

test('a partitioned cookie is not found by its line', () => {
  expect(isListed(hop(['a a.test/']), url, 'a=1; Path=/')).toBe(true);
  expect(isListed(hop(['a a.test/']), url, 'a=1; Path=/; Secure; Partitioned')).toBe(
    isListed(hop([]), url, 'a=1; Path=/; Secure; Partitioned'),
  );
});

test('the value of a refused line in a later jar', () => {
  expect(turnsUp('a=v3abc; Secure', [hop([]), hop(['a a.test/=v3abcxx'])])).toBe(true);
  expect(turnsUp('a=v3abc; Secure', [hop(['a a.test/=v13abc'])])).toBe(false);
  expect(turnsUp('a=; Secure', [hop(['a a.test/='])])).toBe(false);
});

test.each([
  ['sid .a.test/app', [], true],
  ['sid .a.test/app', ['NotOnPath'], false],
  ['sid .a.test/other', ['NotOnPath'], true],
  ['sid .a.test/other', ['CredentialsOmitted'], false],
  ['sid b.a.test/', ['DomainMismatch'], true],
  ['sid b.a.test/', ['SecureOnly'], false],
  ['sid .a.test/app in https://c.test (cross-site ancestor)', ['PartitionMismatch'], true],
])('%j for %j', (key, reasons, expected) => {
  const cookie = { name: 'sid', key, outcome: 'not-sent', reasons, explained: true } as const;
  expect(namesPlaceRightly(cookie, url)).toBe(expected);
});
