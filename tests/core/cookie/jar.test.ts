import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Jar } from '../../../src/core/cookie/jar.ts';
import { retrieveCookies } from '../../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { registrableDomain } from '../../../src/core/site/registrable-domain.ts';
import { topLevelFacts, type RequestFacts } from '../../../src/core/site/request-facts.ts';

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
/** How the request came about: by the browser itself, by a page of another site, in a frame. */
const asked = fc.constantFrom<Partial<RequestFacts>>(
  {},
  {},
  {},
  {},
  { initiator: 'https://else.test', documentUrl: 'https://else.test/', method: 'POST' },
  {
    resourceType: 'fetch',
    isTopLevelNavigation: false,
    isNavigation: false,
    initiator: 'https://app.test',
    topLevelUrl: 'https://app.test/',
  },
);
const step = fc.record({ at: url, text: line, binary: fc.boolean(), how: asked });

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
        steps.forEach(({ at, text, binary, how }, index) => {
          if (index === split) jar = new Jar(list);
          const request = topLevelFacts(at, how);
          const input = { line: text, binary, request, now: start + index, profile };
          const expected = storeCookie({ ...input, jar: list });
          const foreseen = jar.wouldStore(input);
          const got = jar.store(input);
          expect(foreseen).toEqual(got);
          expect({ ...got, jar: [] }).toEqual({ ...expected, jar: [] });
          list = expected.jar;
          if (got.replaced !== undefined) met[got.outcome === 'deleted' ? 'deleted' : 'replaced']++;
          expect(jar.retrieve({ request, now: start + index, profile })).toEqual(
            retrieveCookies({ jar: list, request, now: start + index, profile }),
          );
          const isApp = (domain: string): boolean => domain === 'app.test';
          expect(jar.ofDomains(isApp)).toEqual(list.filter(({ domain }) => isApp(registrableDomain(domain))));
          expect(new Set(jar.named('sid'))).toEqual(new Set(list.filter(({ name }) => name === 'sid')));
        });
      },
    ),
    { seed: 7, numRuns: 1000 },
  );
  expect(met.replaced).toBeGreaterThan(100);
  expect(met.deleted).toBeGreaterThan(100);
}, 60_000);

test('what no line set or removed is as if a line had', () => {
  const profile = profiles.chromium;
  const request = topLevelFacts('https://www.app.test/');
  const lineJar = new Jar();
  lineJar.store({ line: 'sid=1; Path=/; Domain=app.test', request, now: start, profile });
  const [cookie] = lineJar.named('sid');
  const jar = new Jar();
  jar.add(cookie!);
  expect(jar.retrieve({ request, now: start, profile })).toEqual(lineJar.retrieve({ request, now: start, profile }));
  jar.remove({ ...cookie! });
  expect(jar.named('sid')).toEqual([cookie]);
  jar.remove(cookie!);
  expect(jar.named('sid')).toEqual([]);
  expect(jar.retrieve({ request, now: start, profile })).toEqual([]);
});
