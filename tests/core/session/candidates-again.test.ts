import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cookie, CookieVerdict, HopVerdict } from '../../../src/core/model.ts';
import { candidatesOf } from '../../../src/core/session/candidates.ts';
import { chain } from '../../chain.ts';
import { judgeChain } from '../../../src/core/judge.ts';
import { profiles } from '../../../src/core/profile.ts';

const trace = chain(`
  * jar: https://app.test/ 30 s ago: sid=q1w2e3r4t5y6u7i8o9p0a1s2; HttpOnly
  * jar: https://app.test/ 30 s ago: theme=dark
  > GET https://app.test/
  > Cookie: sid=q1w2e3r4t5y6u7i8o9p0a1s2; theme=dark
  < 200
`);
const recorded = trace.chains[0]!;
const verdict = judgeChain(trace, recorded, profiles.chromium)[0]!;
const cookies: readonly Cookie[] = verdict.cookies.map(({ cookie }) => cookie);

const told = fc.record({
  cookie: fc.constantFrom(...cookies),
  inJar: fc.boolean(),
  outcome: fc.constantFrom('sent' as const, 'not-sent' as const),
  url: fc.constantFrom('https://app.test/', 'https://other.test/'),
});

test('a cookie that was seen before is told of as if it were new', () => {
  expect(cookies).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(told, { minLength: 2, maxLength: 8 }), (all) => {
      const hops = (fresh: boolean): HopVerdict[] =>
        all.map(({ cookie, inJar, outcome, url }) => {
          const one: CookieVerdict = { ...verdict.cookies[0]!, cookie: fresh ? { ...cookie } : cookie, inJar, outcome };
          return { ...verdict, hop: { ...verdict.hop, request: { ...verdict.hop.request, url } }, cookies: [one] };
        });
      expect(candidatesOf({ chain: recorded, hops: hops(false) })).toEqual(
        candidatesOf({ chain: recorded, hops: hops(true) }),
      );
    }),
  );
});
