import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cookie, Hop, JarChange, JarTimeline } from '../../../src/core/model.ts';
import { jarAfter, jarBefore } from '../../../src/core/trace/jar-at.ts';
import { chain } from '../../chain.ts';
import { cookie, pairs } from './jar-events.ts';

/** The jar before and after each hop. */
const jars = (script: string): string[][][] => {
  const { jar, chains } = chain(script);
  return chains.flatMap(({ hops }) => hops.map((hop) => [pairs(jarBefore(jar, hop)), pairs(jarAfter(jar, hop))]));
};

describe.each(['', '* observed\n', '* observed\n* browser firefox\n'])('with %j', (mode) => {
  test('a line takes effect after its own request and before the next one', () => {
    const script = `${mode}
      * jar: old=1
      > GET https://app.test/a
      < 302 /b
      < Set-Cookie: sid=1; Path=/
      > GET https://app.test/b
      < 302 /c
      < Set-Cookie: sid=2; Path=/
      < Set-Cookie: old=; Max-Age=0; Path=/
      > GET https://app.test/c
      < 200
    `;
    expect(jars(script)).toEqual([
      [['old=1'], ['old=1', 'sid=1']],
      [['old=1', 'sid=1'], ['sid=2']],
      [['sid=2'], ['sid=2']],
    ]);
  });

  test('what a script does counts from then on', () => {
    const script = `${mode}
      > GET https://app.test/
      < 200
      * script sets js=1; Path=/
      > GET https://app.test/b
      < 200
    `;
    expect(jars(script)).toEqual([
      [[], []],
      [['js=1'], ['js=1']],
    ]);
  });
});

test('only cookies of the hop’s registrable domain, also of its other hosts and paths', () => {
  const script = `
    * jar: a=1; Domain=app.test
    * jar: https://www.app.test/ b=1
    * jar: https://api.app.test/ c=1; Path=/deep
    * jar: https://idp.test/ d=1
    > GET https://www.app.test/
    < 200
  `;
  expect(jars(script)[0]?.[0]).toEqual(['a=1', 'b=1', 'c=1']);
});

test('events of one millisecond: the answer before counts, its own does not', () => {
  const { jar, chains } = chain(`
    > GET https://app.test/a
    < 302 /b
    < Set-Cookie: sid=1; Path=/
    > GET https://app.test/b
    < 200
    < Set-Cookie: sid=2; Path=/
  `);
  const moment = jar.changes[0]!.time;
  const at = (hop: Hop): Hop => ({ ...hop, times: { start: moment, sent: moment, headers: moment, end: moment } });
  const fast: JarTimeline = { ...jar, changes: jar.changes.map((change) => ({ ...change, time: moment })) };
  const [first, second] = chains[0]!.hops.map(at);
  expect(pairs(jarBefore(fast, second!))).toContain('sid=1');
  expect(pairs(jarBefore(fast, first!))).not.toContain('sid=1');
});

test('a hop without an answer changes nothing', () => {
  expect(jars('* jar: a=1\n> GET https://app.test/')).toEqual([[['a=1'], ['a=1']]]);
});

test('a URL that does not parse has no jar', () => {
  const { jar, chains } = chain('* jar: a=1\n> GET https://app.test/\n< 200');
  const hop = chains[0]!.hops[0]!;
  expect(jarBefore(jar, { ...hop, request: { ...hop.request, url: 'no url' } })).toEqual([]);
});

test('snapshots answer as a replay of all changes does', () => {
  const [hop] = chain('> GET https://app.test/\n< 200').chains[0]!.hops;
  const change = fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    value: fc.constantFrom('1', '2'),
    removed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 100, maxLength: 600 }), fc.nat(600), (list, when) => {
      const changes = list.map(({ name, value, removed }, time): JarChange => ({
        time,
        cookie: cookie(`${name}=${value}`),
        removed,
        cause: 'explicit',
        by: undefined,
        observed: true,
      }));
      const replayed = new Map<string, Cookie>([['a', cookie('a=0')]]);
      for (const { time, cookie: one, removed } of changes) {
        if (time >= when) break;
        if (removed) replayed.delete(one.name);
        else replayed.set(one.name, one);
      }
      const jar: JarTimeline = { observed: true, baseline: [cookie('a=0')], changes };
      const later = { ...hop!, times: { start: 999, sent: undefined, headers: undefined, end: undefined } };
      jarBefore(jar, later); // all snapshots are there
      const then = { ...hop!, times: { ...later.times, start: when } };
      expect(pairs(jarBefore(jar, then))).toEqual(pairs([...replayed.values()]));
    }),
    { numRuns: 50 },
  );
});
