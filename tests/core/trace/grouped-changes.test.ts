import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JarChange, JarTimeline } from '../../../src/core/model.ts';
import { groupedChanges } from '../../../src/core/trace/grouped-changes.ts';
import { chain } from '../../chain.ts';

const [model] = chain('* observed\n> GET https://a.test/\n< 200\n< Set-Cookie: sid=1').jar.changes;
const change = fc
  .record({ name: fc.constantFrom('a', 'b', 'c'), time: fc.nat(9) })
  .map(({ name, time }): JarChange => ({ ...model!, time, cookie: { ...model!.cookie, name } }));
/** Each version keeps so much of the one before, and goes on with others; or it begins anew. */
const version = fc.record({ kept: fc.nat(20), added: fc.array(change, { maxLength: 5 }), anew: fc.boolean() });

test('groups of a version are those of its changes, whatever versions came before', () => {
  fc.assert(
    fc.property(fc.array(version, { maxLength: 12 }), (versions) => {
      const keyOf = ({ cookie, time }: JarChange) => (time === 0 ? undefined : cookie.name);
      const kepts: [number, number][] = [];
      const groupsOf = groupedChanges<{ changes: readonly JarChange[] }>({
        keyOf,
        grow: (_, changes, before, kept) => {
          expect(changes.slice(0, kept)).toEqual(before?.changes.slice(0, kept) ?? []);
          kepts.push([kept, changes.length]);
          return { changes };
        },
      });
      let jar: JarTimeline = { observed: true, baseline: [], changes: [] };
      for (const { kept, added, anew } of versions) {
        jar = { ...jar, changes: [...jar.changes.slice(0, kept), ...added], ...(anew && { baseline: [] }) };
        const groups = groupsOf(jar);
        for (const key of ['a', 'b', 'c'])
          expect(groups.get(key)?.changes ?? []).toEqual(jar.changes.filter((one) => keyOf(one) === key));
      }
    }),
    { numRuns: 300 },
  );
});

test('what stays of the version before is not grouped again', () => {
  let asked = 0;
  const groupsOf = groupedChanges<{ changes: readonly JarChange[] }>({
    keyOf: ({ cookie }) => {
      asked++;
      return cookie.name;
    },
    grow: (_, changes) => ({ changes }),
  });
  const jar: JarTimeline = {
    observed: true,
    baseline: [],
    changes: Array.from({ length: 1000 }, () => ({ ...model! })),
  };
  groupsOf(jar);
  expect(asked).toBe(1000);
  groupsOf({ ...jar, changes: [...jar.changes, { ...model! }] });
  expect(asked).toBe(1001);
});
