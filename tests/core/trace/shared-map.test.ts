import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedMap } from '../../../src/core/trace/shared-map.ts';

const key = fc.oneof(fc.nat(2000).map(String), fc.string({ maxLength: 12 }));

test('every version answers as a map that was copied whole, also after later ones were made of it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(key, fc.nat()), { maxLength: 8 }), { maxLength: 20 }), (batches) => {
      let map = new SharedMap<number>();
      let copy = new Map<string, number>();
      const versions = [{ map, copy }];
      for (const entries of batches) {
        map = map.with(new Map(entries));
        copy = new Map([...copy, ...entries]);
        versions.push({ map, copy });
      }
      const keys = batches.flat().map(([one]) => one);
      for (const version of versions) for (const one of keys) expect(version.map.get(one)).toBe(version.copy.get(one));
    }),
    { seed: 2 },
  );
});

test('with nothing to add it stays itself', () => {
  const map = new SharedMap<number>().with(new Map([['1', 1]]));
  expect(map.with(new Map())).toBe(map);
});
