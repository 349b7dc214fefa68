import { describe, expect, test } from 'vitest';
import { diagnose, suppose } from '../../../src/core/diagnose.ts';
import type { Change, Trace } from '../../../src/core/model.ts';
import { chain } from '../../chain.ts';
import { fixedScenarios } from '../../lab/fixed.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { healthy } from '../healthy.ts';

/** What is supposed of all chains of one recording, in short. */
function told(trace: Trace, ...changes: readonly Change[]) {
  const diagnosis = diagnose(trace);
  const supposed = suppose(
    diagnosis,
    diagnosis.chains.map((one) => one.chain.id),
    changes,
  )!;
  const { outcome, better, worse, chains } = supposed;
  const say = ({ place, cookie, what, reasons }: (typeof better)[number]) =>
    [`${place.chain}#${place.hop} ${cookie} ${what}`, ...reasons].join(' ');
  return {
    outcome:
      outcome.kind === 'lost' ? `lost ${outcome.at.chain}#${outcome.at.hop} ${outcome.reasons.join()}` : outcome.kind,
    better: better.map(say),
    worse: worse.map(say),
    verdicts: chains.map(({ verdict }) => verdict),
    steps: chains.map(({ tracks }) => tracks[0]?.steps.map(({ request, response }) => `${request} ${response}`)),
    supposed,
  };
}

const path = chain(`
  * observed
  * jar: https://app.test/ 2 d ago: csrf=9d1c77aa01; Path=/; SameSite=Strict
  > POST https://app.test/login
  > Cookie: csrf=9d1c77aa01
  < 302 /dashboard
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly; Secure; SameSite=Lax
  > GET https://app.test/dashboard
  > Cookie: csrf=9d1c77aa01
  < 302 /login
  < Set-Cookie: sid=Zz9kLq7Wm2Xz5Bvaa; Path=/app; HttpOnly; Secure; SameSite=Lax
  > GET https://app.test/login
  > Cookie: csrf=9d1c77aa01
  < 200`);

const sid = (set: Extract<Change, { kind: 'attributes' }>['set']): Change => ({
  kind: 'attributes',
  cookie: 'sid',
  set,
});

describe('a session lost by its path', () => {
  test.each<[string, readonly Change[], string, readonly string[], readonly string[]]>([
    ['nothing changes', [], 'lost c1#1 not-on-path', [], []],
    ['a wider path', [sid({ path: '/' })], 'kept', ['c1#1 sid sent', 'c1#2 sid sent'], []],
    ['another narrow path', [sid({ path: '/else' })], 'lost c1#1 not-on-path', [], []],
    [
      'None without Secure is refused',
      [sid({ path: '/', sameSite: 'none', secure: false })],
      'lost c1#1 same-site-none-insecure',
      [],
      ['c1#0 sid rejected same-site-none-insecure', 'c1#1 sid rejected same-site-none-insecure'],
    ],
    [
      'a prefix that asks for another path',
      [{ kind: 'rename', cookie: 'sid', to: '__Host-sid' }],
      'lost c1#1 invalid-prefix',
      [],
      ['c1#0 __Host-sid rejected invalid-prefix', 'c1#1 __Host-sid rejected invalid-prefix'],
    ],
    [
      'a prefix and the path that it asks for',
      [{ kind: 'rename', cookie: 'sid', to: '__Host-sid' }, sid({ path: '/' })],
      'kept',
      ['c1#1 __Host-sid sent', 'c1#2 __Host-sid sent'],
      [],
    ],
  ])('%s', (_, changes, outcome, better, worse) => {
    expect(told(path, ...changes)).toMatchObject({ outcome, better, worse });
  });

  test('the lanes are those of the replay, and the new session of the hop does not come', () => {
    const { steps, verdicts, supposed } = told(path, sid({ path: '/' }));
    expect(verdicts).toEqual(['kept']);
    expect(steps).toEqual([['absent set', 'sent none', 'sent none']]);
    expect(supposed.differsFrom).toEqual({ chain: 'c1', hop: 1 });
    const headers = supposed.chains[0]?.chain.hops[1]?.request.headers;
    expect(headers?.find(({ name }) => name === 'Cookie')?.value).toContain('sid=7hG3kLq9Wm2Xz5Bv');
  });

  test('the recording itself is not touched', () => {
    const before = JSON.stringify(path);
    told(path, sid({ path: '/' }));
    expect(JSON.stringify(path)).toBe(before);
  });
});

const kept = chain(`
  * observed
  > GET https://app.test/login
  < 302 https://idp.test/authorize?client_id=a&response_type=code&state=1
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly; Secure; SameSite=Lax
  > GET https://idp.test/authorize?client_id=a&response_type=code&state=1
  < 200
  > POST https://idp.test/login
  < 302 https://app.test/callback?code=1&state=1
  > GET https://app.test/callback?code=1&state=1
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv
  < 302 /home
  < Set-Cookie: basket=1; Path=/
  > GET https://app.test/home
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv; basket=1
  < 200`);

test.each<[string, Change, string]>([
  ['Strict would lose it on the way back', sid({ sameSite: 'strict' }), 'lost c2#1 same-site-strict'],
  ['None would do', sid({ sameSite: 'none' }), 'kept'],
  ['a lifetime that ends before the return', sid({ maxAge: 0 }), 'lost c2#1 '],
  ['a path that the home page is not below', sid({ path: '/callback' }), 'lost c2#2 not-on-path'],
])('a kept session: %s', (_, change, outcome) => {
  expect(told(kept, change).outcome).toBe(outcome);
});

test('what the server does with a session that it gets cannot be supposed', () => {
  const trace = chain(`
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
  expect(told(trace, sid({ secure: true })).outcome).toBe('server');
});

test('a recording that the rules do not explain is unsure from there on', () => {
  const trace = chain(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(told(trace).supposed.unsureFrom).toEqual({ chain: 'c1', hop: 1 });
  expect(told(path).supposed.unsureFrom).toBeUndefined();
});

test.each(scenarios.flatMap(fixedScenarios))(
  'supposing what is verified keeps the session: $title',
  ({ change, of }) => {
    const diagnosis = diagnose(simulate(of).trace);
    const finding = diagnosis.findings.find(({ fixes }) => fixes.some((fix) => fix.change === change || fix.verified));
    const supposed = suppose(diagnosis, [finding!.chain], [change]);
    expect(supposed?.outcome).toEqual({ kind: 'kept' });
    expect(supposed?.chains[0]?.verdict).toBe('kept');
  },
);

test.each(Object.entries(healthy))('without a change a healthy flow stays healthy: %s', (_, script) => {
  const trace = chain(script);
  const { better, worse, verdicts } = told(trace);
  expect({ better, worse }).toEqual({ better: [], worse: [] });
  expect(verdicts).toEqual(diagnose(trace).chains.map(({ verdict }) => verdict));
});
