import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cookie, Hop, JarChange } from '../../../src/core/model.ts';
import { jarAfter, jarBefore } from '../../../src/core/trace/jar-at.ts';
import { chain } from '../../chain.ts';

/** What was answered before serves again: it must be what a jar says that was never asked. */
const change = fc
  .record({ time: fc.integer({ min: 0, max: 12 }), name: fc.constantFrom('a', 'b', 'c'), removed: fc.boolean() })
  .map(({ time, name, removed }): JarChange => ({
    time,
    cookie: { ...cookie, name, value: String(time) },
    removed,
    cause: 'explicit',
    by: time % 3 === 0 ? { hop: 'other', line: 0 } : undefined,
    observed: false,
  }));
const cookie: Cookie = {
  name: 'a',
  value: '',
  domain: 'app.test',
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: false,
  sameSite: 'unspecified',
  expires: undefined,
  partitionKey: undefined,
  createdAt: undefined,
};
const some = chain('> GET https://app.test/\n< 200').chains[0]!.hops[0]!;
const hop = fc
  .record({ sent: fc.integer({ min: -1, max: 13 }), took: fc.integer({ min: 0, max: 3 }) })
  .map(({ sent, took }): Hop => ({
    ...some,
    times: { start: sent, sent, headers: sent + took, end: sent + took },
  }));

test('the jar of a moment does not depend on what was asked before', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 9 }), fc.array(hop, { minLength: 2, maxLength: 9 }), (changes, hops) => {
      const ordered = changes.toSorted((a, b) => a.time - b.time);
      const fresh = () => ({ observed: false, baseline: [{ ...cookie, name: 'base' }], changes: ordered });
      const jar = fresh();
      for (const one of hops) {
        expect(jarBefore(jar, one)).toEqual(jarBefore(fresh(), one));
        expect(jarAfter(jar, one)).toEqual(jarAfter(fresh(), one));
      }
    }),
    { numRuns: 500 },
  );
});

test('requests between two changes meet the same list', () => {
  const at = (time: number): Hop => ({ ...some, times: { start: time, sent: time, headers: time, end: time } });
  const one: JarChange = { time: 5, cookie, removed: false, cause: 'explicit', by: undefined, observed: false };
  const jar = { observed: false, baseline: [], changes: [one] };
  expect(jarBefore(jar, at(7))).toBe(jarBefore(jar, at(8)));
  expect(jarBefore(jar, at(7))).toEqual([cookie]);
  expect(jarBefore(jar, at(4))).toEqual([]);
});
