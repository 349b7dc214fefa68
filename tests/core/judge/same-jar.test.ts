import { expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { metSameJar } from '../../../src/core/judge/same-jar.ts';
import type { JarTimeline, Trace } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { jarAfter, jarBefore } from '../../../src/core/trace/jar-at.ts';
import { chain } from '../../chain.ts';

const trace: Trace = chain(`
  * observed
  * jar: https://app.test/ 1 h ago: old=1; Path=/
  > GET https://app.test/login
  > Cookie: old=1
  < 302 /home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
  > GET https://app.test/home
  > Cookie: old=1; sid=7hG3kLq9Wm2Xz5Bv
  < 200
  < Set-Cookie: seen=1; Path=/
  * after 1 min
  > GET https://app.test/more
  > Cookie: old=1; sid=7hG3kLq9Wm2Xz5Bv; seen=1
  < 200
  < Set-Cookie: more=1; Path=/
  * after 1 min
  * script sets late=1; Path=/`);
const { jar, chains } = trace;
const verdicts = chains.map((one) => judgeChain(trace, one, profiles.chromium));

/** What the short way must agree with: every question asked anew. */
const asked = (other: JarTimeline, at: number): boolean =>
  verdicts[at]!.every(
    ({ hop, jarBefore: before, jarAfter: after }) =>
      same(before, jarBefore(other, hop)) && same(after, jarAfter(other, hop)),
  );
const same = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

test('the timeline has changes of every hop and a late one', () => {
  expect(jar.changes.length).toBeGreaterThanOrEqual(4);
});

test('any change taken away matters to the chains that met it, and to no other', () => {
  for (const at of jar.changes.keys()) {
    const other: JarTimeline = { ...jar, changes: jar.changes.filter((_, index) => index !== at) };
    for (const index of chains.keys()) expect(metSameJar(jar, other, verdicts[index]!)).toBe(asked(other, index));
  }
});

test.each([0, 1, 2, 3, 4])('cut after %i changes, and grown again', (length) => {
  const other: JarTimeline = { ...jar, changes: jar.changes.slice(0, length) };
  for (const index of chains.keys()) expect(metSameJar(jar, other, verdicts[index]!)).toBe(asked(other, index));
});

test('a change that says of itself that an early hop made it is not overlooked, however late it is', () => {
  const [first] = chains[0]!.hops;
  const late = { ...jar.changes.at(-1)!, by: { hop: first!.id, line: 0 } };
  expect(metSameJar(jar, { ...jar, changes: [...jar.changes, late] }, verdicts[0]!)).toBe(false);
});

test('another baseline, or one that was only reconstructed', () => {
  expect(metSameJar(jar, { ...jar, baseline: [] }, verdicts[0]!)).toBe(false);
  expect(metSameJar(jar, { ...jar, observed: false }, verdicts[0]!)).toBe(false);
  expect(metSameJar(jar, { ...jar, baseline: [...jar.baseline] }, verdicts[0]!)).toBe(true);
});
