import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Jar } from '../../../src/core/cookie/jar.ts';
import { retrieveCookies } from '../../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';

const start = Date.UTC(2026, 0, 1);
const url = fc.constantFrom(
  'https://www.app.test/app/x',
  'http://app.test/',
  'https://a.other.test/',
  'https://other.test/app/',
  'http://127.0.0.1/',
  'nothing',
);
const line = fc
  .tuple(
    fc.constantFrom('sid=1', 'sid=2', ' sid =3', 'tx=1', '4', '=5', '\u00c3\u00a9=6', '__Host-sid=7', 'a\0=8'),
    fc.constantFrom('Path=/', 'Path=/', 'Path=/app', 'Domain=app.test', 'Domain=other.test', 'Secure', 'HttpOnly'),
    fc.constantFrom('Path=/', 'Path=/', 'Max-Age=0', 'Secure; Partitioned'),
  )
  .map((parts) => parts.flat().join('; '));
const step = fc.record({ at: url, text: line, binary: fc.boolean() });

test('a jar by domain and name does what the rules do with one list of cookies', () => {
  const met = { replaced: 0, deleted: 0 };
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 10, maxLength: 30 }),
      fc.constantFrom(...Object.values(profiles)),
      fc.nat(30),
      (steps, profile, split) => {
        let list: readonly Cookie[] = [];
        let jar = new Jar();
        steps.forEach(({ at, text, binary }, index) => {
          if (index === split) jar = new Jar(list);
          const input = { line: text, binary, request: topLevelFacts(at), now: start + index, profile };
          const expected = storeCookie({ ...input, jar: list });
          const got = jar.store(input);
          expect({ ...got, jar: [] }).toEqual({ ...expected, jar: [] });
          list = expected.jar;
          if (got.replaced !== undefined) met[got.outcome === 'deleted' ? 'deleted' : 'replaced']++;
          const request = topLevelFacts(at);
          expect(jar.retrieve({ request, now: start + index, profile })).toEqual(
            retrieveCookies({ jar: list, request, now: start + index, profile }),
          );
        });
      },
    ),
    { seed: 7, numRuns: 500 },
  );
  expect(met.replaced).toBeGreaterThan(100);
  expect(met.deleted).toBeGreaterThan(100);
}, 60_000);
