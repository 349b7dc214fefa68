import { describe, expect, test } from 'vitest';
import { changes, added, cookie, read, removed } from './jar-events.ts';
import { captured } from '../../chain.ts';
import { chromium, folded } from './recordings.ts';
import { jarAfter, jarBefore } from '../../../src/core/trace/jar-at.ts';

/** The second request is sent at 100 ms, before the eviction is heard of. */
const events = captured(`
  > GET https://app.test/a
  < 302 /b
  < Set-Cookie: sid=1; Path=/
  < Set-Cookie: big=1; Path=/
  > GET https://app.test/b
  < 200
  < Set-Cookie: sid=2; Path=/
`);
const sid = (value: string) => cookie(`sid=${value}`);
const old = cookie('old=1');

const recording = (...jar: ReturnType<typeof added>[]) => folded([[read(0, old)], events, jar], chromium);

describe('a cookie that had to make room', () => {
  const responded = 60;

  test('is gone with the response whose cookie took it, before the next request', () => {
    const trace = recording(added(responded + 41, sid('1')), removed(responded + 45, old, 'evicted'));
    expect(changes(trace).map((text) => text.split(' by ')[0])).toEqual([
      `+sid=1 @${responded}`,
      `-old=1 @${responded}`,
    ]);
    const [first, second] = trace.chains[0]!.hops;
    const names = (cookies: readonly { readonly name: string }[]): string[] => cookies.map(({ name }) => name).sort();
    expect([jarBefore, jarAfter].map((at) => names(at(trace.jar, first!)))).toEqual([['old'], ['sid']]);
    expect(names(jarBefore(trace.jar, second!))).toEqual(['sid']);
  });

  test.each([
    ['of another site', removed(responded + 45, cookie('old=1', { domain: 'other.test' }), 'evicted')],
    ['long after', removed(responded + 150, old, 'evicted')],
    ['for another reason', removed(responded + 45, old, 'expired')],
  ])('but not one %s', (_, event) => {
    const trace = recording(added(responded + 41, sid('1')), event);
    expect(trace.jar.changes.at(-1)!.time).toBe(event.time);
  });

  test('is gone even if it was set by the same response, in the same millisecond', () => {
    const trace = recording(
      added(responded + 41, sid('1')),
      added(responded + 41, cookie('big=1')),
      removed(responded + 41, sid('1'), 'evicted'),
    );
    expect(jarBefore(trace.jar, trace.chains[0]!.hops[1]!).map(({ name }) => name)).toEqual(['old', 'big']);
  });

  test('whichever is heard first', () => {
    const jar = [added(responded + 41, sid('1')), removed(responded + 45, old, 'evicted')];
    const batches = [[read(0, old)], ...jar.map((one) => [one]), ...events.map((one) => [one])];
    expect(folded(batches, chromium).jar).toEqual(recording(...jar).jar);
    expect(folded([...batches].reverse(), chromium).jar).toEqual(recording(...jar).jar);
  });
});
