import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import { captured } from '../../chain.ts';
import { added, changes, cookie, read, removed } from './jar-events.ts';
import { chromium, firefox, folded, startedAt } from './recordings.ts';

/** Responses at 60 ms and 140 ms, the next request is sent at 120 ms. */
const two = (first: string, second: string): readonly CaptureEvent[] =>
  captured(`
    > GET https://app.test/a
    < 302 /b
    < Set-Cookie: ${first}
    > GET https://app.test/b
    < 200
    < Set-Cookie: ${second}
  `);

const jarOf = (events: readonly CaptureEvent[], ...jar: CaptureEvent[]): string[] =>
  changes(folded([[...events, read(0), ...jar]]));

const sid = (value: string) => cookie(`sid=${value}`);

describe('a change belongs to the line that made it', () => {
  const events = two('sid=1; Path=/', 'sid=2; Path=/');

  test('and takes effect with its response', () => {
    expect(jarOf(events, added(61, sid('1')), added(141, sid('2')))).toEqual([
      '+sid=1 @60 by 1#0/0',
      '+sid=2 @140 by 1#1/0',
    ]);
  });

  test.each([130, 500, 2500])(
    'even if it was heard %i ms after the recording began, later than the next request',
    (ms) => {
      expect(jarOf(events, added(ms, sid('1')))).toEqual(['+sid=1 @60 by 1#0/0']);
    },
  );

  test('or a little before the headers, as in Firefox', () => {
    expect(
      changes(folded([[...events, read(0), added(58, sid('1')), added(125, sid('2'), 'overwrite')]], firefox)),
    ).toEqual(['+sid=1 @60 by 1#0/0', '+sid=2 @140 by 1#1/0']);
  });

  test('but not if it came long before in Chromium, or long after anywhere', () => {
    expect(jarOf(events, added(5, sid('2')))).toEqual(['+sid=2 @5']);
    expect(jarOf(events, added(3200, sid('1')))).toEqual(['+sid=1 @3200']);
  });

  test.each([
    ['another value', sid('3')],
    ['another path', cookie('sid=1', { path: '/a' })],
    ['another domain', cookie('sid=1', { domain: 'other.test' })],
    ['a domain cookie for a host-only line', cookie('sid=1', { hostOnly: false })],
    ['another name', cookie('Sid=1')],
  ])('%s is not of the line', (_, other) => {
    expect(jarOf(events, added(61, other))[0]).not.toContain('by');
  });

  test('a line makes one change', () => {
    expect(jarOf(events, added(61, sid('1')), removed(65, sid('1')), added(70, sid('1')))).toEqual([
      '+sid=1 @60 by 1#0/0',
      '-sid=1 @65',
      '+sid=1 @70',
    ]);
  });
});

describe('which of two equal lines', () => {
  test('the one near in time', () => {
    const events = two('sid=1; Path=/', 'sid=1; Path=/');
    expect(jarOf(events, added(61, sid('1')))).toEqual(['+sid=1 @60 by 1#0/0']);
    expect(jarOf(events, added(141, sid('1')))).toEqual(['+sid=1 @140 by 1#1/0']);
    expect(jarOf(events, added(61, sid('1')), added(141, sid('1')))).toHaveLength(2);
  });

  test('not the one that every browser refuses: the line that was obeyed would seem refused', () => {
    const events = captured(`
      > GET https://app.test/a
      < 302 http://app.test/b
      < Set-Cookie: sid=1; Path=/
      > GET http://app.test/b
      < 200
      < Set-Cookie: sid=1; Path=/; Secure
    `);
    expect(jarOf(events, added(130, sid('1')))).toEqual(['+sid=1 @60 by 1#0/0']);
  });

  test('in one response each line has its own, in their order', () => {
    const events = captured(
      '> GET https://app.test/\n< 200\n< Set-Cookie: a=1\n< Set-Cookie: bad=1; Domain=b.test\n< Set-Cookie: c=1',
    );
    expect(jarOf(events, added(63, cookie('c=1')), added(61, cookie('a=1')))).toEqual([
      '+a=1 @60 by 1#0/0',
      '+c=1 @60 by 1#0/2',
    ]);
  });
});

describe('deletions', () => {
  const events = two('sid=1; Path=/', 'sid=; Max-Age=0; Path=/');

  test('with the old value, belong to the line with the past expiry', () => {
    expect(jarOf(events, added(61, sid('1')), removed(142, sid('1'), 'expired-overwrite')).at(-1)).toBe(
      '-sid=1 @140 by 1#1/0',
    );
  });

  test('are explicit in Firefox; in Chromium those are a user’s or an extension’s', () => {
    const all = [...events, read(0), added(61, sid('1')), removed(138, sid('1'), 'explicit')];
    expect(changes(folded([all], firefox)).at(-1)).toBe('-sid=1 @140 by 1#1/0');
    expect(changes(folded([all], chromium)).at(-1)).toBe('-sid=1 @138');
  });

  test('come after the line of the same response that set what they delete', () => {
    const both = captured(
      '> GET https://app.test/\n< 200\n< Set-Cookie: sid=; Max-Age=0; Path=/\n< Set-Cookie: sid=1; Path=/\n< Set-Cookie: sid=; Max-Age=0; Path=/',
    );
    expect(jarOf(both, added(61, sid('1')), removed(61.5, sid('1'), 'expired-overwrite'))).toEqual([
      '+sid=1 @60 by 1#0/1',
      '-sid=1 @60 by 1#0/2',
    ]);
  });

  test('belong to the first line after the one that set, though heard late', () => {
    const all = captured(`
      > GET https://app.test/a
      < 302 /b
      < Set-Cookie: sid=1; Path=/
      < Set-Cookie: sid=; Max-Age=0; Path=/
      > GET https://app.test/b
      < 200
      < Set-Cookie: sid=; Max-Age=0; Path=/
    `);
    expect(jarOf(all, added(101, sid('1')), removed(101, sid('1'), 'expired-overwrite'))).toEqual([
      '+sid=1 @60 by 1#0/0',
      '-sid=1 @60 by 1#0/1',
    ]);
  });

  test('do not belong to an earlier line that a cross-site frame may not obey', () => {
    const all = captured(`
      > GET https://app.test/a
      < 200
      < Set-Cookie: sid=1; Path=/
      * top https://other.test/
      * via frame
      > GET https://app.test/b
      < 200
      < Set-Cookie: sid=; Max-Age=0; Path=/
      * via start
      > GET https://app.test/c
      < 200
      < Set-Cookie: sid=; Max-Age=0; Path=/
    `);
    const last = Math.max(...all.map(({ time }) => time - startedAt));
    expect(
      jarOf(all, added(61, sid('1')), removed(last, sid('1'), 'expired-overwrite')).map(
        (text) => text.split(' by ')[1],
      ),
    ).toEqual(['1#0/0', '3#0/0']);
  });

  test.each(['evicted', 'expired'] as const)('that are %s are the browser’s own doing', (cause) => {
    expect(jarOf(events, added(61, sid('1')), removed(142, sid('1'), cause)).at(-1)).toBe('-sid=1 @142');
  });

  test('are not made by a line that sets', () => {
    expect(jarOf(two('sid=1; Path=/', 'sid=2; Path=/'), added(61, sid('1')), removed(142, sid('1'))).at(-1)).toBe(
      '-sid=1 @142',
    );
  });
});

test('what the cache answered set nothing', () => {
  const events = captured('> GET https://app.test/\n< 200\n< Set-Cookie: sid=1; Path=/\n* mark cached-response');
  expect(jarOf(events, added(61, sid('1')))).toEqual(['+sid=1 @61']);
});

test('the response may be heard after the change of the jar', () => {
  const events = two('sid=1; Path=/', 'sid=2; Path=/');
  const jar = [read(0), added(61, sid('1')), added(141, sid('2'))];
  expect(folded([jar, events], chromium)).toEqual(folded([events, jar], chromium));
  expect(folded([jar], chromium).jar.changes.map(({ by }) => by)).toEqual([undefined, undefined]);
});

test('a megabyte in a line, and a thousand lines, are no burden', () => {
  const long = 'x'.repeat(1_000_000);
  const lines = Array.from({ length: 1000 }, (_, n) => `< Set-Cookie: c${n}=${n}`).join('\n');
  const events = captured(
    `> GET https://app.test/\n< 200\n${lines}\n< Set-Cookie: big=1; Comment=${long}\n< X-Long: ${long}`,
  );
  const jar = Array.from({ length: 1000 }, (_, n) => added(61 + n / 1000, cookie(`c${n}=${n}`)));
  const trace = folded([[read(0)], events, jar, [added(80, cookie('big=1'))]]);
  expect(trace.jar.changes.filter(({ by }) => by !== undefined)).toHaveLength(1001);
  expect(trace.jar.changes.every(({ time }) => time === startedAt + 60)).toBe(true);
});

describe('a line that may not remove a cookie', () => {
  const events = two('__Host-sid=; Max-Age=0; Path=/', 'other=1');
  const held = cookie('__Host-sid=1', { secure: true });
  const jar = (ms: number): string[] => changes(folded([[...events, read(0, held), removed(ms, held)]], firefox));

  test('refused, it removed nothing if the removal is heard long after or before and may be anyone’s (Firefox says explicit of all)', () => {
    expect(jar(500)).toEqual(['-__Host-sid=1 @500']);
    expect(jar(20)).toEqual(['-__Host-sid=1 @20']);
  });

  // Seed 213 of the differential test: a script deleted what the http page's line could not.
  test('refused, it removed nothing in Chromium either, where a script may have', () => {
    const secure = cookie('sid=1', { secure: true });
    const lines = captured('> GET http://app.test/\n< 200\n< Set-Cookie: sid=; Max-Age=0; Secure; Path=/');
    expect(jarOf(lines, read(0, secure), removed(500, secure, 'expired-overwrite'))).toEqual(['-sid=1 @500']);
  });

  test('of another partition, it did nothing either, if heard long after', () => {
    const lines = two('sid=; Max-Age=0; Path=/; Secure; Partitioned', 'other=1');
    const unpartitioned = cookie('sid=1');
    const told = (ms: number): string[] =>
      changes(folded([[...lines, read(0, unpartitioned), removed(ms, unpartitioned)]], firefox));
    expect(told(500)).toEqual(['-sid=1 @500']);
    expect(told(70)).toEqual(['-sid=1 @60 by 1#0/0']);
  });

  test('is believed to have done it after all if the removal is heard at once', () => {
    expect(jar(70)).toEqual(['-__Host-sid=1 @60 by 1#0/0']);
  });
});
