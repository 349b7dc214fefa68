import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/fix/change.ts';
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
  const hops = replay({ trace, profile: profileFor(trace.browser), chains, change, isDropped: () => false });
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

test('what would lose another hop is not proven', () => {
  // Narrowing the path to the page that lost it would take the session from the page before.
  const { first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /app/start
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app/; HttpOnly
    > GET https://app.test/app/start
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /app
    > GET https://app.test/app
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(first?.cause).toBe('cookie-path-mismatch');
  expect(first?.fixes[0]).toMatchObject({ verified: true });
  expect(first?.fixes.find(({ framework }) => framework === 'any')?.code).toContain('Path=/app;');
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
