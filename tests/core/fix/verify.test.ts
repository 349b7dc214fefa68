import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/fix/change.ts';
import { verify } from '../../../src/core/fix/verify.ts';
import type { Trial } from '../../../src/core/fix/verify.ts';
import { noHistory } from '../../../src/core/session/history.ts';
import { candidatesOf, mergeCandidates } from '../../../src/core/session/candidates.ts';
import { identify } from '../../../src/core/session/identify.ts';
import { legsOf } from '../../../src/core/session/legs.ts';
import { findLoss } from '../../../src/core/session/loss.ts';
import { track } from '../../../src/core/session/track.ts';
import { replay } from '../../../src/core/fix/replay.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Fix, Trace } from '../../../src/core/model.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { chain } from '../../chain.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { healthy } from '../healthy.ts';
import { told } from '../told.ts';

/** Cookies that a replay of the whole recording would send, per hop. */
function sent(trace: Trace, change: Change | undefined): readonly string[] {
  const chains = diagnose(trace).chains.map(({ chain: one, hops }) => ({ chain: one, hops }));
  const hops = replay({
    trace,
    profile: profileFor(trace.browser),
    chains,
    changes: change === undefined ? [] : [change],
    isDropped: () => false,
  });
  return hops.map(({ cookies }) =>
    cookies
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ cookie }) => `${cookie.name}=${cookie.value}`)
      .join('; '),
  );
}

const recorded = (trace: Trace): readonly string[] =>
  trace.chains.flatMap(({ hops }) =>
    hops.map(({ request }) => request.headers?.find(({ name }) => name.toLowerCase() === 'cookie')?.value ?? ''),
  );

describe('a replay without a change is the recording', () => {
  test.each(scenarios.filter(({ id }) => !['lifetime-unit', 'frame-cross-site'].includes(id)))('$id', (scenario) => {
    const { trace } = simulate(scenario);
    expect(sent(trace, undefined)).toEqual(recorded(trace));
  });

  test.each(
    Object.entries(healthy).filter(([, script]) => script.includes('* observed') && !script.includes('cached')),
  )('%s', (_, script) => {
    const trace = chain(script);
    expect(sent(trace, undefined)).toEqual(recorded(trace));
  });
});

const path = (target: string) => `
  > POST https://app.test/login
  < 302 ${target}
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
  > GET https://app.test${target}
  < 302 /login
  > GET https://app.test/login
  < 200`;

test.each<[string, Change, readonly string[]]>([
  [
    'a wider path',
    { kind: 'attributes', cookie: 'sid', set: { path: '/' } },
    ['', 'sid=7hG3kLq9Wm2Xz5Bv', 'sid=7hG3kLq9Wm2Xz5Bv'],
  ],
  ['a path that is still too narrow', { kind: 'attributes', cookie: 'sid', set: { path: '/other' } }, ['', '', '']],
  ['another cookie', { kind: 'attributes', cookie: 'x', set: { path: '/' } }, ['', '', '']],
  [
    'attributes that the browser refuses',
    { kind: 'attributes', cookie: 'sid', set: { path: '/', sameSite: 'none' } },
    ['', '', ''],
  ],
])('%s', (_, change, expected) => {
  expect(sent(chain(path('/dashboard')), change)).toEqual(expected);
});

test('a proven fix carries the track that it would give', () => {
  const { first } = told(`* observed${path('/dashboard')}`);
  const fix = first?.fixes[0];
  expect(fix?.verified).toBe(true);
  expect(fix?.replayed?.map(({ request, response }) => `${request} ${response}`)).toEqual([
    'absent set',
    'sent none',
    'sent none',
  ]);
});

/** The first session's loss in the script's first chain, ready for a trial. */
function trialOf(script: string): Trial {
  const trace = chain(script);
  const chains = diagnose(trace).chains.map(({ chain: one, hops }) => ({ chain: one, hops }));
  const followed = identify(mergeCandidates(chains.flatMap(candidatesOf)))[0]!;
  const legs = legsOf(chains[0]!, track(followed, chains[0]!, noHistory));
  const loss = findLoss({ followed, legs, earlier: [], later: [], sequel: [], otherSessionSent: () => false })!;
  return { trace, profile: profileFor(trace.browser), chains, loss };
}

const twoPages = `
  * observed
  > POST https://app.test/login
  < 302 /app/start
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
  < Set-Cookie: basket=5; Path=/
  > GET https://app.test/app/start
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv; basket=5
  < 302 /dashboard
  > GET https://app.test/dashboard
  > Cookie: basket=5
  < 302 /login
  > GET https://app.test/login
  > Cookie: basket=5
  < 200`;

test.each<[string, Change, boolean]>([
  ['covers both pages', { kind: 'attributes', cookie: 'sid', set: { path: '/' } }, true],
  [
    'covers the lost page only: the page before would lose it',
    { kind: 'attributes', cookie: 'sid', set: { path: '/dashboard' } },
    false,
  ],
  ['covers neither', { kind: 'attributes', cookie: 'sid', set: { path: '/else' } }, false],
  ['is refused by the browser', { kind: 'attributes', cookie: 'sid', set: { path: '/', sameSite: 'none' } }, false],
  ['has nothing to do with it', { kind: 'attributes', cookie: 'basket', set: { path: '/' } }, false],
])('a change that %s', (_, change, helps) => {
  expect(verify(trialOf(twoPages), change) !== undefined).toBe(helps);
});

test('a change that helps the session and takes another cookie away is not proven', () => {
  const trial = trialOf(twoPages);
  // With https for plain http both survive; a rename of the basket would lose it.
  expect(verify(trial, { kind: 'rename', cookie: 'basket', origin: 'https://app.test', to: 'bag' })).toBeUndefined();
});

test('one of two reasons removed is not enough', () => {
  const { first } = told(`
    * observed
    > GET https://idp.test/authorize?client_id=a&response_type=code
    < 200
    > POST https://idp.test/login
    < 302 https://app.test/auth/callback?code=1&state=x
    > GET https://app.test/auth/callback?code=1&state=x
    < 302 /dashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; SameSite=Strict; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(first?.cause).toBe('cookie-path-mismatch');
  expect(first?.reasons).toEqual(['not-on-path', 'same-site-strict']);
  expect(first?.fixes.some(({ verified }) => verified)).toBe(false);
});

test('no finding offers SameSite=None before a narrower proven fix', () => {
  const isNone = ({ code }: Fix) => code !== undefined && /SameSite=None|sameSite: 'none'/.test(code);
  for (const scenario of scenarios) {
    for (const { fixes, cause } of diagnose(simulate(scenario).trace).findings) {
      const none = fixes.findIndex(isNone);
      const other = fixes.findIndex((fix) => fix.verified && !isNone(fix));
      if (none !== -1 && other !== -1 && cause.startsWith('samesite')) expect(other).toBeLessThan(none);
    }
  }
});

test('what a page sends cannot end a string of the snippet', () => {
  const { first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: a'+evil()+'_session=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login`);
  expect(first?.cause).toBe('cookie-path-mismatch');
  expect(first?.fixes.some(({ code, framework }) => framework !== 'any' && code?.includes("'+evil"))).toBe(false);
});

test('what the server refused is not proven by a change that sends it the same value again', () => {
  const trial = trialOf(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > GET https://app.test/dashboard
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login
    < Set-Cookie: sid=Zz9kLq7Wm2Xz5Bvaa; Path=/
    > GET https://app.test/login
    > Cookie: sid=Zz9kLq7Wm2Xz5Bvaa
    < 200`);
  expect(trial.loss.kind).toBe('refused');
  expect(verify(trial, { kind: 'attributes', cookie: 'sid', set: { secure: true } })).toBeUndefined();
});
