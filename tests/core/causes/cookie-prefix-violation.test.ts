import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; Secure; Path=/app
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain cookie-prefix-violation c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['Path=/app']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session cookie.path');
});

test.each([
  ['Secure; Path=/; Domain=app.test', 'cookie.domain'],
  ['Secure; Path=/app', 'cookie.path'],
  ['Path=/', 'cookie.secure'],
])('the setting is that of the broken attribute: %s', (attributes, setting) => {
  const { proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; ${attributes}
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(proven).toContain(`express-session ${setting}`);
});

test.each([
  [
    'what the prefix asks',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; Secure; Path=/
    > GET https://app.test/dashboard
    > Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('cookie-prefix-violation');
});

const asked = 'https://idp.test/authorize?client_id=a&response_type=code&state=x9';
const spelt = (
  set: string,
  answered: readonly string[],
  status = '302 /api/auth/error?error=OAuthCallback',
  more = '',
) => `
    * observed
    > GET https://app.test/api/auth/csrf
    < 200
    < Set-Cookie: ${more === '' ? 'theme=dark' : more}
    > POST https://app.test/api/auth/signin/idp
    > Cookie: ${more === '' ? 'theme=dark' : more.split(';')[0]}
    < 302 ${asked}
    < Set-Cookie: ${set}
    > GET ${asked}
    < 302 https://app.test/api/auth/callback/idp?code=1&state=x9
    > GET https://app.test/api/auth/callback/idp?code=1&state=x9
    > Cookie: ${more === '' ? 'theme=dark' : more.split(';')[0]}; ${set.split(';')[0]}
    < ${status}
    ${answered.map((line) => `< Set-Cookie: ${line}`).join('\n')}`;
const attributes = 'Path=/; HttpOnly; SameSite=Lax';
const state = `next-auth.state=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7; ${attributes}`;

test('the callback deletes `__Secure-x`, while `x` was sent', () => {
  const { findings, lostAt, marks, first } = told(
    spelt(state, [`__Secure-next-auth.state=; Secure; Max-Age=0; ${attributes}`]),
  );
  expect(findings).toEqual(['error likely cookie-prefix-violation c2#2']);
  expect(lostAt).toEqual(['c2#2']);
  expect(marks).toEqual([
    'next-auth.state',
    'next-auth.state',
    '__Secure-next-auth.state',
    '/api/auth/error?error=OAuthCallback',
  ]);
  expect(first?.fixes.map(({ framework, setting }) => `${framework} ${setting}`)).toContain('auth.js AUTH_TRUST_HOST');
  expect(first?.fixes.some(({ verified }) => verified)).toBe(false);
});

test.each([
  ['the other way round', spelt(`__Secure-${state}; Secure`, [`next-auth.state=; Max-Age=0; ${attributes}`])],
  ['refused with 500', spelt(state, [`__Secure-next-auth.state=; Secure; Max-Age=0; ${attributes}`], '500')],
  [
    'only the library’s other cookies show it',
    spelt(
      state,
      [`__Host-next-auth.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; Secure; ${attributes}`],
      '302 /api/auth/error?error=OAuthCallback',
      `next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123; ${attributes}`,
    ),
  ],
])('the name changes: %s', (_, script) => {
  expect(told(script).findings[0]).toBe('error likely cookie-prefix-violation c2#2');
});

const session = 'next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m';
const page = (answered: readonly string[], sent = session) => `
    * observed
    > POST https://app.test/api/auth/callback/credentials
    < 302 /dashboard
    < Set-Cookie: ${session}; ${attributes}
    > GET https://app.test/dashboard
    > Cookie: ${sent}
    < 302 /login
    ${answered.map((line) => `< Set-Cookie: ${line}`).join('\n')}
    > GET https://app.test/login
    < 200`;

test('a session that is sent under one name and taken away under the other', () => {
  const { findings, diagnosis } = told(page([`__Secure-next-auth.session-token=; Secure; Max-Age=0; ${attributes}`]));
  expect(findings).toEqual(['error likely cookie-prefix-violation c1#1']);
  expect(diagnosis.findings[0]?.title.text).toContain('another name');
});

const words: readonly { readonly name: string; readonly answered: readonly string[]; readonly sent?: string }[] = [
  {
    name: 'both names are cleaned up',
    answered: [
      'next-auth.session-token=; Max-Age=0; Path=/',
      '__Secure-next-auth.session-token=; Secure; Max-Age=0; Path=/',
    ],
  },
  {
    name: 'both, the longer one first',
    answered: [
      '__Secure-next-auth.session-token=; Secure; Max-Age=0; Path=/',
      'next-auth.session-token=; Max-Age=0; Path=/',
    ],
  },
  {
    name: 'another library’s cookie',
    answered: ['__Host-shop.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; Secure; Path=/'],
    sent: `${session}; shop.csrf-token=w8k2mfq91zxv4tb7np3lw`,
  },
  { name: 'nothing is set', answered: [] },
];

test.each(words)('no word of the name: $name', ({ answered, sent }) => {
  expect(told(page(answered, sent)).findings.filter((one) => one.includes('cookie-prefix-violation'))).toEqual([]);
});

test('a server that moves to the longer name, and knows the user', () => {
  const { headline } = told(`
    * observed
    > POST https://app.test/api/auth/callback/credentials
    < 302 /dashboard
    < Set-Cookie: ${session}; ${attributes}
    > GET https://app.test/dashboard
    > Cookie: ${session}
    < 302 /home
    < Set-Cookie: __Secure-${session}; Secure; ${attributes}
    > GET https://app.test/home
    > Cookie: ${session}; __Secure-${session}
    < 200`);
  expect(headline).toBeUndefined();
});
