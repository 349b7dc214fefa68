import { expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import { say } from '../../src/core/words.ts';
import { causes } from '../../src/core/causes/index.ts';
import { chain } from '../chain.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { simulate } from '../simulate.ts';
import { healthy } from './healthy.ts';
import { told } from './told.ts';

const all: readonly (readonly [string, () => Trace])[] = [
  ...scenarios.map((scenario) => [scenario.id, () => simulate(scenario).trace] as const),
  ...Object.entries(healthy).map(([name, script]) => [name, () => chain(script)] as const),
];

test.each(all)('sentences fit the card: %s', (_, make) => {
  const { chains, findings } = diagnose(make());
  const sentences = [...chains.map(({ sentence }) => sentence), ...findings.map(({ explanation }) => explanation)].map(
    (one) => say(one),
  );
  for (const sentence of sentences) {
    expect(sentence.length).toBeLessThanOrEqual(160);
    expect(sentence).not.toMatch(/\{\w+\}|undefined|please|NaN/i);
  }
});

test.each(all)('evidence and story point at hops that exist: %s', (_, make) => {
  const trace = make();
  const hops = new Map(trace.chains.map(({ id, hops: list }) => [id, list.length]));
  for (const { evidence, story, chain: id, hop, hypotheses } of diagnose(trace).findings) {
    const places = [...evidence, ...hypotheses.flatMap((one) => one.evidence), ...story, { chain: id, hop }];
    expect(places.filter((place) => place.hop !== undefined && place.hop >= (hops.get(place.chain) ?? 0))).toEqual([]);
    for (const { text, mark } of evidence) if (mark !== undefined) expect(text).toContain(mark);
  }
});

test('every headline tells a story in order', () => {
  for (const scenario of scenarios) {
    const { trace } = simulate(scenario);
    const order = trace.chains.map(({ id }) => id);
    for (const { story, severity } of diagnose(trace).findings) {
      if (severity !== 'error') continue;
      const places = story.map(({ chain: id, hop }) => order.indexOf(id) * 1000 + hop);
      expect(places.length).toBeGreaterThan(1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  }
});

test('cause ids are unique, and what they hide exists', () => {
  const ids = causes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(causes.flatMap(({ hides }) => hides).filter((id) => !ids.includes(id))).toEqual([]);
});

test('an empty recording says nothing', () => {
  expect(told('* browser chromium').diagnosis).toEqual({ sessionCookies: [], chains: [], findings: [] });
});

test('another browser, another verdict', () => {
  const script = `
    * observed
    > POST https://app.test/login
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly; SameSite=Strict
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://app.test/callback?code=1&state=x
    > GET https://app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    < 200`;
  expect(told(`* browser firefox${script}`).findings[0]).toContain('samesite-strict-cross-site-return');
  // To Chromium the initiator alone counts, so that it cannot explain what was seen.
  expect(told(script).headline).toBe('unexplained');
  expect(told(script, { profile: profiles.firefox }).headline).toBe('samesite-strict-cross-site-return');
});

const login = (host: string, path: string) => `
  > POST https://${host}/login
  < 302 /dashboard
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv${host.replace(/\W/g, '')}; Path=${path}; HttpOnly
  > GET https://${host}/dashboard${path === '/' ? `\n  > Cookie: sid=7hG3kLq9Wm2Xz5Bv${host.replace(/\W/g, '')}` : ''}
  < 302 ${path === '/' ? '/home' : '/login'}`;

test('a chain that did not change keeps its diagnosis', () => {
  const script = Array.from({ length: 20 }, (_, index) => login(`a${index}.test`, '/app')).join('\n  * after 2 s');
  const trace = chain(`${script}\n  * after 5 s\n  * via start\n  > GET https://last.test/\n  < 200`);
  const before = diagnose({ ...trace, chains: trace.chains.slice(0, -1) });
  const after = diagnose(trace);
  expect(after.chains.slice(0, -1).every((one, index) => one === before.chains[index])).toBe(true);
});

test('many chains: one more is the only one that is diagnosed', () => {
  const script = Array.from({ length: 200 }, (_, index) =>
    login(`a${index % 50}.test`, index % 10 === 0 ? '/app' : '/'),
  ).join('\n  * after 2 s\n  * via start');
  const trace = chain(script);
  expect(trace.chains).toHaveLength(200);
  const before = diagnose({ ...trace, chains: trace.chains.slice(0, -1) }).chains;
  const after = diagnose(trace).chains;
  const anew = after.filter((told, index) => told !== before[index]).map(({ chain: { id } }) => id);
  expect(anew).toEqual([trace.chains.at(-1)!.id]);
});

test('a long flow: what was diagnosed stays, whatever follows', () => {
  const page = (index: number) => `
    > GET https://app.test/${index}
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`;
  const trace = chain(
    `* jar: sid=7hG3kLq9Wm2Xz5Bv; HttpOnly\n${Array.from({ length: 60 }, (_, index) => page(index)).join('\n  * after 2 s')}`,
  );
  const before = diagnose({ ...trace, chains: trace.chains.slice(0, -1) });
  const after = diagnose(trace);
  expect(after.chains.slice(0, -1).filter((one, index) => one !== before.chains[index])).toEqual([]);
});
