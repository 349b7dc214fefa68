import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91\u0001zxv4tb7np3lw; path=/
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain invalid-cookie-characters c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['\u0001']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toEqual([]);
});

test.each([
  [
    'quotes and commas are fine',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: PHPSESSID="8k2mfq91,zxv4"tb7np3lw; path=/
    > GET https://app.test/dashboard
    > Cookie: PHPSESSID="8k2mfq91,zxv4"tb7np3lw
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('invalid-cookie-characters');
});

const page = (value: string, status: string, before = '< 200') => `
  * observed
  * jar: https://app.test/ 60 s ago: sid=7hG3kLq9Wm2Xz5Bv; HttpOnly
  > GET https://app.test/profile
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv
  ${before}
  < Set-Cookie: city=${value}; Path=/
  > GET https://app.test/orders
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv; city=${value}
  < ${status}`;

test.each(['Köln', 'Bad Ems', '{"zip":1,"at":2}'])(
  'a cookie that is no session, and a server that refuses the request with it (%s): possible',
  (value) => {
    const { findings, marks } = told(page(value, '400'));
    expect(findings).toEqual(['warning possible invalid-cookie-characters c2#0']);
    expect(marks).toContain(value);
  },
);

test.each([
  ['the server reads it', page('Köln', '200')],
  ['a plain value', page('Koeln', '400')],
  ['a value in quotes', page('"Koeln"', '400')],
  ['it was refused before', page('Köln', '400', '< 400')],
  ['another error', page('Köln', '503')],
])('silent: %s', (_, script) => {
  expect(told(script).findings).toEqual([]);
});

test('octets that are no text: the cookie is named, its value shown as it came', () => {
  const trace = chain(page('K\u00f6ln', '400'));
  const chains = trace.chains.map((one) => ({
    ...one,
    hops: one.hops.map((hop) => ({
      ...hop,
      request: {
        ...hop.request,
        headers: hop.request.headers?.map((header) =>
          header.value.includes('\u00f6') ? { ...header, binary: true as const } : header,
        ),
      },
    })),
  }));
  const [first] = diagnose({ ...trace, chains }, {}).findings;
  expect([first?.cause, first?.confidence]).toEqual(['invalid-cookie-characters', 'possible']);
  expect(first?.evidence[0]?.mark).toBe('city=');
  expect(first?.evidence[0]?.text).toContain('K\u00f6ln');
});
