import { describe, expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { profiles } from '../../../src/core/profile.ts';
import { chain } from '../../chain.ts';

/** Where the servers and the Firefox profile were found apart. The outcomes are what Firefox ESR 153 does. */
interface Regression {
  readonly name: string;
  readonly script: string;
  /** Of the last hop, predicted: `name=value outcome reasons` per cookie, then `outcome reasons` per Set-Cookie line. */
  readonly expected: readonly string[];
}

const regressions: readonly Regression[] = [
  {
    name: 'a line without an equals sign names a cookie without a value',
    script: `
      > GET https://app.test/
      < 302 /b
      < Set-Cookie: sid
      > GET https://app.test/b
      > Cookie: sid=
      < 200
      < Set-Cookie: sid=1
    `,
    expected: ['sid= sent', 'stored'],
  },
  {
    name: 'a nameless value is refused',
    script: `
      > GET https://app.test/
      < 200
      < Set-Cookie: =v
      < Set-Cookie: =v=x
      < Set-Cookie: =
    `,
    expected: ['rejected ambiguous-serialization', 'rejected ambiguous-serialization', 'rejected no-cookie-content'],
  },
  {
    name: 'a last Max-Age or Expires that cannot be read hides an earlier one',
    script: `
      > GET https://app.test/
      < 200
      < Set-Cookie: a=1; Max-Age=0; Max-Age=abc
      < Set-Cookie: b=1; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Expires=foo
      < Set-Cookie: c=1; Max-Age=abc; Max-Age=0
    `,
    expected: ['stored', 'stored', 'deleted'],
  },
  {
    name: '__Host- asks what is stored, not what is written',
    script: `
      > GET https://app.test/x
      < 200
      < Set-Cookie: __Host-a=1; Secure
      < Set-Cookie: __Host-b=1; Secure; Path=/; Domain=
      < Set-Cookie: __Host-c=1; Secure; Path=/x
      < Set-Cookie: __Host-d=1; Secure; Path=/; Domain=app.test
    `,
    expected: ['stored', 'stored', 'rejected invalid-prefix', 'rejected invalid-prefix'],
  },
  {
    name: 'a sandboxed frame of the same site is a third party',
    script: `
      * jar: sid=1; SameSite=Lax
      * jar: any=2
      > GET https://app.test/
      > Cookie: sid=1; any=2
      < 200
      * via fetch
      * initiator null
      * ancestors https://app.test/
      * frame 4
      > GET https://app.test/api
      < 200
    `,
    expected: ['sid=1 not-sent partition-mismatch same-site-lax', 'any=2 not-sent partition-mismatch'],
  },
];

describe('Firefox ESR 153', () => {
  test.each(regressions)('$name', ({ script, expected }) => {
    const trace = chain(`* browser firefox\n${script}`);
    const verdict = judgeChain(trace, trace.chains.at(-1)!, profiles.firefox).at(-1)!;
    expect([
      ...verdict.cookies.map(({ cookie: { name, value }, outcome, reasons }) =>
        [`${name}=${value}`, outcome, ...reasons].join(' '),
      ),
      ...verdict.setCookies.map(({ outcome, reasons }) => [outcome, ...reasons].join(' ')),
    ]).toEqual(expected);
    expect([...verdict.cookies, ...verdict.setCookies].every(({ explained }) => explained)).toBe(true);
  });
});
