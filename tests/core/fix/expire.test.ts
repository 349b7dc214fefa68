import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { frameworks } from '../../../src/core/fix/settings/index.ts';
import { propose } from '../../../src/core/fix/propose.ts';
import type { Cookie, Fix } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { phrase } from '../../../src/core/words.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { told } from '../told.ts';

const applications = frameworks.filter(({ isProxy }) => isProxy !== true);

test.each(applications)('$id can end one copy of a cookie', ({ settings }) => {
  const { expire } = settings;
  expect(expire?.checked).toBeDefined();
  expect(expire?.code).toContain('{name}');
  expect(expire?.code).toContain('{path}');
  // What a host-only copy does not have is left out whole.
  expect(expire?.code).toMatch(/\{domain\?[^{}]*\{domain\}[^{}]*\}/);
});

test.each(applications)('$id, where it can end a partitioned one, says so and says Secure', ({ settings }) => {
  const code = settings['expire-partitioned']?.code;
  if (code !== undefined) expect(code).toMatch(/(?=.*partitioned)(?=.*secure)/is);
});

const value = 's%3AfK2vQ9zL7mB4xT1p.aXcD';
/** The fixes where a sign-out misses the cookie. */
const missed = (name: string, attributes: string, deletion: string): readonly Fix[] =>
  told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${name}=${value}${attributes}
    > GET https://app.test/home
    > Cookie: ${name}=${value}
    < 200
    > GET https://app.test/account/logout
    > Cookie: ${name}=${value}
    < 302 /
    < Set-Cookie: ${name}=; Path=/account; Max-Age=0${deletion}
    > GET https://app.test/
    > Cookie: ${name}=${value}
    < 200`).first?.fixes ?? [];
const codeOf = (fixes: readonly Fix[], id: string): string | undefined =>
  fixes.find(({ framework }) => framework === id)?.code;

describe('the code has what the copy has, and nothing else', () => {
  test.each([
    ['host-only', 'sid', '; Path=/', '', "'sid', { path: '/' }", "'sid', path='/'", 'sid=; Path=/; Max-Age=0'],
    [
      'with a domain',
      'sid',
      '; Domain=app.test; Path=/',
      '',
      "'sid', { path: '/', domain: 'app.test' }",
      "'sid', path='/', domain='app.test'",
      'sid=; Path=/; Domain=app.test; Max-Age=0',
    ],
    [
      'Secure, by its name',
      '__Secure-sid',
      '; Path=/; Secure',
      '; Secure',
      "'__Secure-sid', { path: '/', secure: true }",
      "'__Secure-sid', path='/', secure=True",
      '__Secure-sid=; Path=/; Max-Age=0; Secure',
    ],
  ])('%s', (_, name, attributes, deletion, express, flask, line) => {
    const fixes = missed(name, attributes, deletion);
    expect(codeOf(fixes, 'express-session')).toBe(`res.clearCookie(${express})`);
    expect(codeOf(fixes, 'flask')).toBe(`response.delete_cookie(${flask})`);
    expect(codeOf(fixes, 'any')).toBe(`Set-Cookie: ${line}`);
    for (const { id } of applications) expect([id, codeOf(fixes, id)]).toEqual([id, expect.stringContaining(name)]);
  });

  test.each(['; Path=/', '; Domain=app.test; Path=/', '; Path=/; Secure', '; Domain=app.test; Path=/; Secure'])(
    'no hole is left: %s',
    (attributes) => {
      const fixes = missed('sid', attributes, '');
      expect(fixes.length).toBeGreaterThan(applications.length);
      for (const { code, framework } of fixes)
        expect([framework, code]).toEqual([framework, expect.not.stringMatching(/\{\w+[?}]|undefined/)]);
    },
  );

  test('partitioned: in the frameworks that can say so, as a header in the others', () => {
    const fixes = missed('sid', '; Path=/; Secure; Partitioned', '; Secure; Partitioned');
    expect(codeOf(fixes, 'express-session')).toBe(
      "res.clearCookie('sid', { path: '/', secure: true, sameSite: 'none', partitioned: true })",
    );
    expect(codeOf(fixes, 'any')).toBe('Set-Cookie: sid=; Path=/; Max-Age=0; Secure; Partitioned');
    expect(codeOf(fixes, 'django')).toBeUndefined();
  });
});

test('the copy that is meant is the one that hides the session, not the session', () => {
  const scenario = scenarios.find(({ id }) => id === 'duplicate-cookie')!;
  const [first] = diagnose(simulate(scenario).trace).findings[0]!.fixes;
  expect(first).toMatchObject({
    framework: 'express-session',
    detected: true,
    verified: true,
    setting: 'res.clearCookie',
    code: "res.clearCookie('connect.sid', { path: '/' })",
  });
});

test('what a page chose begins no code in a string', () => {
  const copy: Cookie = {
    name: "s'id",
    value: '1',
    domain: 'app.test',
    hostOnly: true,
    path: '/#{exit}"`${exit}##{exit}#"{exit}',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  };
  const fixes = propose({
    remedies: [{ goal: phrase('end it'), topic: { kind: 'expire', copy } }],
    followed: undefined,
    app: 'app.test',
    chains: [],
    profile: profiles.chromium,
    line: undefined,
    trial: undefined,
  });
  expect(codeOf(fixes, 'phoenix')).toContain('"sid", path: "/{exit}{exit}{exit}{exit}")');
  expect(codeOf(fixes, 'express-session')).toBe("res.clearCookie('sid', { path: '/{exit}{exit}{exit}{exit}' })");
});
