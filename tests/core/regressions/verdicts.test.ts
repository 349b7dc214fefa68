import { describe, expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { chain } from '../../chain.ts';

/** Where the differential test found the report and Chromium 156 apart. The expected words are the browser's. */
interface Regression {
  readonly name: string;
  readonly script: string;
  /** Of the last hop: `name=value outcome reasons` per cookie, then `outcome reasons` per Set-Cookie line. */
  readonly expected: readonly string[];
}

const regressions: readonly Regression[] = [
  {
    name: 'a path outside ASCII is taken',
    script: `
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=1; Path=/é
    `,
    expected: ['stored'],
  },
  {
    name: 'a Secure line over http is refused for the Secure cookie that it would replace, too',
    script: `
      * jar: https://app.test/ 1 s ago: sid=1; Secure
      > GET http://app.test/
      < 200
      < Set-Cookie: sid=2; Secure
    `,
    expected: ['sid=1 not-sent secure-only', 'rejected secure-only overwrite-secure'],
  },
  {
    name: 'a nameless line that reads as named is refused for its Domain, too',
    script: `
      > GET http://www.app.test/
      < 200
      < Set-Cookie: =v=x; Domain=other.test
    `,
    expected: ['rejected ambiguous-serialization invalid-domain'],
  },
  {
    name: 'set and deleted in one response, after a deletion of nothing',
    script: `
      * observed
      > GET https://app.test/
      < 302 /b
      < Set-Cookie: sid=0; Max-Age=0; Path=/
      < Set-Cookie: sid=1; Path=/
      < Set-Cookie: sid=; Max-Age=0; Path=/
      > GET https://app.test/b
      < 200
    `,
    expected: [],
  },
  {
    name: 'a deletion refused in a foreign frame leaves the cookie for the next page',
    script: `
      * observed
      * jar: sid=1; Path=/
      > GET https://app.test/
      < 200
      * top https://other.test/
      * via frame
      > GET https://app.test/out
      < 200
      < Set-Cookie: sid=; Max-Age=0; Path=/
      * rejected
      * via start
      > GET https://app.test/
      > Cookie: sid=1
      < 200
      < Set-Cookie: sid=; Max-Age=0; Path=/
    `,
    expected: ['sid=1 sent', 'deleted'],
  },
];

describe('Chromium 156', () => {
  test.each(regressions)('$name', ({ script, expected }) => {
    const trace = chain(script);
    const last = trace.chains.at(-1)!;
    const { cookies, setCookies } = judgeChain(trace, last, profileFor(trace.browser)).at(-1)!;
    const told = [
      ...cookies.map(({ cookie, outcome, reasons }) =>
        [`${cookie.name}=${cookie.value}`, outcome, ...reasons].join(' '),
      ),
      ...setCookies.map(({ outcome, reasons }) => [outcome, ...reasons].join(' ')),
    ];
    expect(told).toEqual(expected);
    expect([...cookies, ...setCookies].every(({ explained }) => explained)).toBe(true);
  });
});
