import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import { arbitraryEvents } from './arbitrary-events.ts';
import { chromium, eventsOf, firefox, folded, recordings } from './recordings.ts';

const names = Object.keys(recordings) as (keyof typeof recordings)[];
const cases = names.flatMap((name) => [chromium, firefox].map((browser) => ({ name, browser })));

/** A permutation of the events, in batches of any size, some events twice. */
function arrivals(events: readonly CaptureEvent[]): fc.Arbitrary<CaptureEvent[][]> {
  return fc
    .record({
      order: fc.array(fc.integer(), { minLength: events.length, maxLength: events.length }),
      twice: fc.array(fc.nat(events.length - 1), { maxLength: 5 }),
      sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
    })
    .map(({ order, twice, sizes }) => {
      const shuffled = events
        .map((event, index) => ({ event, rank: order[index]! }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ event }) => event);
      return batched([...shuffled, ...twice.map((index) => structuredClone(events[index]!))], sizes);
    });
}

function batched(events: readonly CaptureEvent[], sizes: readonly number[]): CaptureEvent[][] {
  const batches: CaptureEvent[][] = [];
  for (let at = 0, turn = 0; at < events.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    batches.push(events.slice(at, at + size));
    at += size;
  }
  return batches;
}

describe.each(cases)('$name in $browser.name', ({ name, browser }) => {
  const events = eventsOf(name, browser);
  const expected = folded([events], browser);

  test('one event after the other makes the same trace as all at once', () => {
    expect(folded(batched(events, [1]), browser)).toEqual(expected);
  });

  test('so does any order, in any batches, with repetitions', () => {
    fc.assert(
      fc.property(arrivals(events), (batches) => {
        expect(folded(batches, browser)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each([chromium, firefox])('events that no browser would send, in $name', (browser) => {
  test('make the same trace in any order and any batches', () => {
    const recording = arbitraryEvents.chain((events) => fc.tuple(fc.constant(events), arrivals(events)));
    fc.assert(
      fc.property(recording, ([events, batches]) => {
        expect(folded(batches, browser)).toEqual(folded([events], browser));
      }),
      { numRuns: Number(process.env.FOLD_RUNS ?? 300) },
    );
  });
});
