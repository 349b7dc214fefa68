import { expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { chain } from '../../chain.ts';

const told = (script: string): readonly string[] => {
  const trace = chain(script);
  const [first] = judgeChain(trace, trace.chains[0]!, profileFor(trace.browser));
  return first!.cookies.map(({ cookie, outcome, reasons }) => [cookie.name, outcome, ...reasons].join(' '));
};

const jar = '* jar: https://app.test/ 60 s ago: a=1\n* jar: https://app.test/ 60 s ago: b=1; Secure\n';

test('where the browser itself goes on to https, no cookie leaves it', () => {
  expect(told(`${jar}> GET http://app.test/\n* internal\n> GET https://app.test/\n> Cookie: a=1; b=1\n< 200`)).toEqual([
    'a not-sent internal-redirect',
    'b not-sent internal-redirect secure-only',
  ]);
});

test('near miss: a server redirected', () => {
  expect(
    told(
      `${jar}> GET http://app.test/\n> Cookie: a=1\n< 301 https://app.test/\n> GET https://app.test/\n> Cookie: a=1; b=1\n< 200`,
    ),
  ).toEqual(['a sent', 'b not-sent secure-only']);
});
