import { describe, expect, test } from 'vitest';
import { captured } from '../../chain.ts';
import { added, changes, cookie, pairs, read, removed } from './jar-events.ts';
import { chromium, firefox, folded, startedAt } from './recordings.ts';

const sid = (value: string) => cookie(`sid=${value}`);

describe('what the jar held when the recording began', () => {
  test('nothing is known of a jar that nobody read', () => {
    const { jar } = folded([[added(10, sid('1'))]]);
    expect([jar.observed, jar.baseline]).toEqual([false, []]);
  });

  test('the first reading, by time', () => {
    const { jar } = folded([[read(900, sid('1'), cookie('b=2'))], [read(5, sid('1'))]]);
    expect([jar.observed, pairs(jar.baseline)]).toEqual([true, ['sid=1']]);
  });

  test('without what was set before the reading was answered', () => {
    const { jar } = folded([[added(10, sid('2')), read(20, sid('2'))]]);
    expect([pairs(jar.baseline), jar.changes.length]).toEqual([[], 1]);
  });

  test('with what was deleted or overwritten before: Chromium tells the old value', () => {
    const before = [removed(10, sid('1'), 'overwrite'), added(10, sid('2')), removed(12, cookie('old=1'))];
    expect(pairs(folded([[...before, read(20, sid('2'))]]).jar.baseline)).toEqual(['old=1']);
  });
});

describe('a change', () => {
  test('an overwrite in two steps is one change, the same as Firefox tells in one', () => {
    const inTwo = folded([[read(0, sid('1')), removed(50, sid('1'), 'overwrite'), added(50, sid('2'))]], chromium);
    const inOne = folded([[read(0, sid('1')), added(50, sid('2'), 'overwrite')]], firefox);
    expect(changes(inTwo)).toEqual(['+sid=2 @50']);
    expect(changes(inOne)).toEqual(['+sid=2 @50']);
  });

  test('heard twice within two seconds is one', () => {
    expect(changes(folded([[read(0), added(50, sid('1')), added(900, sid('1'))]]))).toEqual(['+sid=1 @50']);
    expect(changes(folded([[read(0), added(50, sid('1')), added(2100, sid('1'))]]))).toHaveLength(2);
  });

  test.each([
    [
      'set and deleted to see whether it works',
      [removed(50, sid('1')), added(50, sid('1'))],
      ['+sid=1 @50', '-sid=1 @50'],
    ],
    [
      'replaced by deleting the old one first',
      [added(50, sid('2')), removed(50, sid('9'))],
      ['-sid=9 @50', '+sid=2 @50'],
    ],
  ])('within one millisecond: %s', (_, events, expected) => {
    const before = expected[0]!.startsWith('-') ? [sid('9')] : [];
    for (const order of [events, events.toReversed()]) {
      expect(changes(folded([[read(0, ...before), ...order]]))).toEqual(expected);
    }
  });
});

describe('when a cookie was created', () => {
  const created = (browser: typeof chromium, ...values: string[]): (number | undefined)[] =>
    folded(
      [
        [
          read(0, ...(values[0] === 'old' ? [sid('old')] : [])),
          ...values.map((value, n) => added(5000 * (n + 1), sid(value))),
        ],
      ],
      browser,
    ).jar.changes.map(({ cookie: { createdAt } }) => createdAt && createdAt - startedAt);

  test('is when it was first seen set; setting it again keeps that', () => {
    expect(created(firefox, '1', '2')).toEqual([5000, 5000]);
    expect(created(chromium, '1', '1')).toEqual([5000, 5000]);
  });

  test('Chromium begins anew with a new value', () => {
    expect(created(chromium, '1', '2')).toEqual([5000, 10_000]);
  });

  test('is unknown of a cookie that was there before', () => {
    expect(created(firefox, 'old')).toEqual([undefined]);
  });

  test('begins anew after a deletion', () => {
    const { jar } = folded([[read(0), added(10, sid('1')), removed(4000, sid('1')), added(8000, sid('1'))]]);
    expect(jar.changes.map(({ cookie: { createdAt } }) => createdAt! - startedAt)).toEqual([10, 10, 8000]);
  });
});

describe('a later reading', () => {
  test('shows what was missed, made by nobody known', () => {
    const trace = folded([[read(0, cookie('gone=1'), sid('1')), read(9000, sid('2'), cookie('new=1'))]]);
    expect(changes(trace).sort()).toEqual(['+new=1 @9000', '+sid=2 @9000', '-gone=1 @9000']);
    expect(trace.jar.changes.every(({ observed, by }) => observed && by === undefined)).toBe(true);
  });

  test.each([8000, 9000, 9400])('is not believed against a change at about the same time (%i ms)', (ms) => {
    expect(changes(folded([[read(0), added(ms, sid('1')), read(9000)]]))).toEqual([`+sid=1 @${ms}`]);
  });

  test('is believed against one long before', () => {
    expect(changes(folded([[read(0), added(100, sid('1')), read(9000)]]))).toEqual(['+sid=1 @100', '-sid=1 @9000']);
  });

  test('tells an expiry as one', () => {
    const short = cookie('sid=1', { expires: startedAt + 3000 });
    expect(folded([[read(0, short), read(9000)]]).jar.changes.map(({ cause }) => cause)).toEqual(['expired']);
  });

  test('agrees in silence', () => {
    const all = [
      sid('1'),
      cookie('b=1', { partitionKey: { topLevelSite: 'https://top.test', hasCrossSiteAncestor: true } }),
    ];
    expect(changes(folded([[read(0, ...all), read(9000, ...structuredClone(all))]]))).toEqual([]);
  });
});

test('cookies that differ in domain, path or partition are different cookies', () => {
  const partitionKey = { topLevelSite: 'https://top.test', hasCrossSiteAncestor: false };
  const others = [
    sid('1'),
    cookie('sid=1', { path: '/a' }),
    cookie('sid=1', { hostOnly: false }),
    cookie('sid=1', { partitionKey }),
  ];
  expect(changes(folded([[read(0), ...others.map((other) => added(10, other))]]))).toHaveLength(4);
});

test('ten thousand cookies and readings of them are no burden', () => {
  const jar = Array.from({ length: 10_000 }, (_, n) => cookie(`c${n}=1`, { domain: `h${n % 300}.test` }));
  const events = captured('> GET https://app.test/\n< 200');
  const reads = [0, 3000, 6000, 9000].map((ms) => read(ms, ...jar));
  const trace = folded([reads, ...events.map((event) => [event]), jar.map((one, n) => removed(10_000 + n, one))]);
  expect(trace.jar.changes).toHaveLength(10_000);
});
