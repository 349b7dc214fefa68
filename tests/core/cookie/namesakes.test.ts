import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameInSetCookie } from '../../../src/core/cookie/name-in-set-cookie.ts';
import { Namesakes } from '../../../src/core/cookie/namesakes.ts';
import { storeCookie } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';

const now = Date.UTC(2026, 0, 1);
const request = topLevelFacts('http://www.app.test/a');
const line = fc
  .tuple(
    fc.constantFrom('sid=1', ' sid = 2', 'SID=3', 'tx', '=4', '\u00c3\u00a9=5', 'a\0=6', '', ';'),
    fc.constantFrom('Path=/', 'Path=/', 'Secure', 'HttpOnly', 'Domain=app.test'),
    fc.constantFrom('Path=/', 'Max-Age=0'),
  )
  .map((parts) => parts.join('; '));
const cookie = fc.record({
  name: fc.constantFrom('sid', 'SID', 'tx', '', '\u00e9'),
  value: fc.constant('old'),
  domain: fc.constantFrom('www.app.test', 'app.test'),
  hostOnly: fc.boolean(),
  path: fc.constantFrom('/', '/a'),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  sameSite: fc.constant('lax' as const),
  expires: fc.constant(undefined),
  partitionKey: fc.constant(undefined),
  createdAt: fc.constant(1),
});

test('lines fare against their namesakes as against the whole jar', () => {
  let replacements = 0;
  fc.assert(
    fc.property(
      fc.array(cookie, { maxLength: 10 }),
      fc.array(fc.tuple(line, fc.boolean()), { maxLength: 10 }),
      fc.constantFrom(...Object.values(profiles)),
      (held, lines, profile) => {
        const namesakes = new Namesakes(held);
        let jar: readonly Cookie[] = held;
        for (const [text, binary] of lines) {
          const input = { line: text, binary, request, now, profile };
          const name = nameInSetCookie(text, profile, binary);
          const { jar: alike, ...got } = storeCookie({ ...input, jar: namesakes.of(name) });
          const { jar: after, ...expected } = storeCookie({ ...input, jar });
          namesakes.become(name, alike);
          jar = after;
          expect(got).toEqual(expected);
          expect(namesakes.of(name)).toEqual(jar.filter((one) => one.name === name));
          if (got.replaced !== undefined) replacements++;
        }
      },
    ),
    { seed: 3, numRuns: 500 },
  );
  expect(replacements).toBeGreaterThan(100);
});
