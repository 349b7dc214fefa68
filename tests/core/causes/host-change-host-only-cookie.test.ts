import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('from www to the apex', () => {
  const { findings, first, proven } = told(`
    * observed
    > POST https://www.shop.test/login
    < 302 https://shop.test/account
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://shop.test/account
    < 302 /login
    > GET https://shop.test/login
    < 200`);
  expect(findings).toEqual(['error certain host-change-host-only-cookie c1#1']);
  expect(first?.reasons).toEqual(['domain-mismatch']);
  // One canonical host costs nothing; a wider Domain comes second.
  expect(first?.fixes.find(({ framework }) => framework === 'any')?.code).toBe(
    'Location: https://www.shop.test/account',
  );
  expect(first?.fixes[0]).toMatchObject({ framework: 'express-session', setting: 'res.redirect', verified: true });
  expect(proven).toContain('express-session cookie.domain');
});

/** `www.` and the bare name are one application under two names; which of them stays is where the session was set. */
test.each([
  // set at, led to, asp.net-core, django, nginx
  ['https://www.shop.test', 'https://shop.test', 'AddRedirectToWwwPermanent', 'PREPEND_WWW', 'server_name shop.test;'],
  [
    'https://shop.test',
    'https://www.shop.test',
    'AddRedirectToNonWwwPermanent',
    undefined,
    'server_name www.shop.test;',
  ],
  ['https://login.shop.test', 'https://www.shop.test', undefined, undefined, undefined],
  ['http://shop.test', 'http://www.shop.test', undefined, undefined, undefined],
])('one host for all, as servers and frameworks have it: %s', (from, to, aspNetCore, django, nginx) => {
  const { first } = told(`
    * observed
    > POST ${from}/login
    < 302 ${to}/account
    < Set-Cookie: sid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly
    > GET ${to}/account
    < 302 /login
    > GET ${to}/login
    < 200`);
  const ofOneHost = first!.fixes.filter(({ change }) => change?.kind === 'host');
  const of = (id: string) => ofOneHost.find(({ framework }) => framework === id);
  expect(ofOneHost.length).toBeGreaterThan(0);
  expect([of('asp.net-core')?.setting, of('django')?.setting]).toEqual([aspNetCore, django]);
  if (nginx === undefined) expect(of('nginx')).toBeUndefined();
  else expect(of('nginx')?.code).toContain(nginx);
  expect(ofOneHost.map(({ code }) => code ?? '').filter((code) => /\{(?:host|otherHost)\}/.test(code))).toEqual([]);
});

test('the provider returns to another host than the one that asked', () => {
  const { findings, lostAt } = told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://www.app.test/callback?code=1&state=x
    > GET https://www.app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://www.app.test/login?error=state
    < 200`);
  expect(findings[0]).toBe('error certain host-change-host-only-cookie c1#2');
  expect(lostAt).toEqual(['c1#2']);
});

test('localhost and 127.0.0.1', () => {
  const { findings } = told(`
    * observed
    > POST http://localhost:3000/login
    < 302 http://127.0.0.1:3000/dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET http://127.0.0.1:3000/dashboard
    < 302 /login
    > GET http://127.0.0.1:3000/login
    < 200`);
  expect(findings[0]).toContain('host-change-host-only-cookie');
});

test.each([
  [
    'another port of the same host',
    `
    * observed
    > POST http://localhost:3000/login
    < 302 http://localhost:4000/dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET http://localhost:4000/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
  [
    'a sibling with a session of its own',
    `
    * observed
    > POST https://shop.site.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > GET https://shop.site.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 https://blog.site.test/
    > GET https://blog.site.test/
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).headline).toBeUndefined();
});

test('the Domain that is offered covers both hosts and no more', () => {
  const { first } = told(`
    * observed
    > POST https://login.eu.app.test/login
    < 302 https://shop.eu.app.test/cart
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://shop.eu.app.test/cart
    < 302 https://login.eu.app.test/login
    > GET https://login.eu.app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`);
  expect(first?.fixes.find(({ setting }) => setting === 'Set-Cookie')?.code).toContain('Domain=eu.app.test;');
});

const sid = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const question = 'https://idp.test/authorize?client_id=a&response_type=code&state=x9';
const named = (to: string) => `${question}&redirect_uri=${encodeURIComponent(to)}`;
const returned = (asked: string, back: string, then: string, line = `${sid}; Path=/; Secure; SameSite=Lax`) => `
    * observed
    > GET https://app-git-x.vercel.app/sso
    < 302 ${asked}
    < Set-Cookie: ${line}
    > GET ${asked}
    < 302 ${back}
    > GET ${back}
    ${then}`;
const callback = 'https://app.vercel.app/callback';
const answer = `${callback}?code=1&state=x9`;
const toLogin = `< 302 /login?error=state
    > GET https://app.vercel.app/login?error=state
    < 200`;

test('the provider returns to another site, as it was asked to', () => {
  const { findings, lostAt, marks, first, proven } = told(returned(named(callback), answer, toLogin));
  expect(findings).toEqual(['error likely host-change-host-only-cookie c1#0']);
  expect(lostAt).toEqual(['c1#2']);
  expect(first?.cookie).toEqual({ name: 'connect.sid', domain: 'app-git-x.vercel.app', path: '/' });
  expect(first?.reasons).toEqual(['domain-mismatch']);
  expect(first?.evidence.map(({ hop, part }) => `${hop} ${part}`)).toEqual([
    '0 response-header',
    '0 response-header',
    '2 url',
    '2 request-header',
    '2 response-header',
    'undefined rule',
  ]);
  expect(marks).toEqual([encodeURIComponent(callback), 'state=x9', '/login?error=state']);
  expect(first?.story.map(({ hop, event }) => `${hop} ${event}`)).toEqual([
    '0 stored',
    '0 undefined',
    '2 elsewhere',
    '2 asked-to-sign-in',
    '3 signed-out',
  ]);
  expect(
    first?.fixes.filter(({ framework }) => framework === 'any').map(({ code, verified }) => [code, verified]),
  ).toEqual([
    [expect.stringMatching(/^Location: /), true],
    [undefined, false],
  ]);
  expect(proven.join()).not.toContain('domain');
});

test('the user types a password at the provider: the answer comes in a chain of its own', () => {
  const asked = named(callback);
  const { findings, lostAt, diagnosis, first } = told(`
    * observed
    > GET https://app-git-x.vercel.app/sso
    < 302 ${asked}
    < Set-Cookie: ${sid}; Path=/; Secure; SameSite=Lax
    > GET ${asked}
    < 200
    > POST https://idp.test/login
    < 302 ${answer}
    > GET ${answer}
    ${toLogin}`);
  expect(findings).toEqual(['error likely host-change-host-only-cookie c2#1']);
  expect(lostAt).toEqual(['c2#1']);
  expect(diagnosis.chains[1]?.tracks[0]?.steps.map(({ request }) => request)).toEqual([
    'other-site',
    'other-site',
    'other-site',
  ]);
  // Returned to where it began, the answer would have carried the cookie.
  expect(first?.fixes[0]?.verified).toBe(true);
  expect(first?.fixes[0]?.replayed?.map(({ request }) => request)).toEqual(['other-site', 'sent', 'sent']);
});

test.each([
  ['401', returned(named(callback), answer, '< 401')],
  ['403', returned(named(callback), answer, '< 403')],
  ['500', returned(named(callback), answer, '< 500')],
  ['a cookie for the sign-in alone', returned(named(callback), answer, toLogin, 'oauth_state=x9; Path=/; Secure')],
  [
    'CAS has no state',
    returned(
      `https://cas.test/login?service=${encodeURIComponent(callback)}`,
      `${callback}?ticket=ST-12-aXcD`,
      toLogin,
    ),
  ],
  [
    'WS-Federation',
    returned(
      `https://sts.test/ls?wa=wsignin1.0&wtrealm=a&wreply=${encodeURIComponent(callback)}`,
      `${callback}?wresult=a`,
      toLogin,
    ),
  ],
  [
    'a tunnel asks for localhost',
    returned(
      named('http://localhost:3000/callback'),
      'http://localhost:3000/callback?code=1&state=x9',
      '< 302 /login?error=state\n> GET http://localhost:3000/login?error=state\n< 200',
    ),
  ],
])('refused there: %s', (_, script) => {
  expect(told(script).findings[0]).toBe('error likely host-change-host-only-cookie c1#0');
});

test('the provider knows one address only, so that the question names none: possible', () => {
  const { findings } = told(returned(question, answer, toLogin));
  expect(findings).toEqual(['warning possible host-change-host-only-cookie c1#0']);
});

test('a launcher, where the user is signed in already: possible', () => {
  const { findings } = told(`
    * observed
    > POST https://portal.test/login
    < 302 /apps
    < Set-Cookie: ${sid}; Path=/; Secure
    > GET https://portal.test/apps
    > Cookie: ${sid}
    < 200
    > GET https://portal.test/go/7
    > Cookie: ${sid}
    < 302 ${named(callback)}
    > GET ${named(callback)}
    < 302 ${answer}
    > GET ${answer}
    ${toLogin}`);
  expect(findings).toEqual(['warning possible host-change-host-only-cookie c2#0']);
});

test.each([
  [
    'made welcome there',
    returned(
      named(callback),
      answer,
      `< 302 /home
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; Secure
    > GET https://app.vercel.app/home
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`,
    ),
  ],
  [
    'the other site asks the provider itself, and ends well',
    returned(
      named(callback),
      answer,
      `< 302 https://idp.test/authorize?client_id=a&response_type=code&state=y&redirect_uri=${encodeURIComponent(callback)}
    < Set-Cookie: oauth_state=y; Path=/; Secure
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=y&redirect_uri=${encodeURIComponent(callback)}
    < 302 ${callback}?code=2&state=y
    > GET ${callback}?code=2&state=y
    > Cookie: oauth_state=y
    < 302 /home
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; Secure
    > GET https://app.vercel.app/home
    > Cookie: oauth_state=y; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`,
    ),
  ],
  ['another sign-in’s answer', returned(named(callback), `${callback}?code=1&state=other`, toLogin)],
  ['the user said no', returned(named(callback), `${callback}?error=access_denied&state=x9`, toLogin)],
  [
    'a broker between, with a state of its own',
    `
    * observed
    > GET https://app.test/sso
    < 302 ${named('https://app.test/callback')}
    < Set-Cookie: ${sid}; Path=/; Secure; SameSite=Lax
    > GET ${named('https://app.test/callback')}
    < 302 https://other.test/authorize?client_id=b&response_type=code&state=b7&redirect_uri=https%3A%2F%2Fidp.test%2Fcb
    < Set-Cookie: broker_session=fK2vQ9zL7mB4xT1paXcD; Path=/; Secure; HttpOnly
    > GET https://other.test/authorize?client_id=b&response_type=code&state=b7&redirect_uri=https%3A%2F%2Fidp.test%2Fcb
    < 302 https://idp.test/cb?code=1&state=b7
    > GET https://idp.test/cb?code=1&state=b7
    > Cookie: broker_session=fK2vQ9zL7mB4xT1paXcD
    < 302 https://app.test/callback?code=2&state=x9
    > GET https://app.test/callback?code=2&state=x9
    > Cookie: ${sid}
    < 302 /home
    > GET https://app.test/home
    > Cookie: ${sid}
    < 200`,
  ],
  [
    'a broker that hands the state through',
    `
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: ${sid}; Path=/; Secure; SameSite=Lax
    > GET ${question}
    < 302 https://other.test/authorize?client_id=b&response_type=code&state=x9
    > GET https://other.test/authorize?client_id=b&response_type=code&state=x9
    < 302 https://idp.test/cb?code=1&state=x9
    > GET https://idp.test/cb?code=1&state=x9
    < 403`,
  ],
  [
    'a hub on the way, which asks by a form that carries the state on',
    `
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: ${sid}; Path=/; Secure; SameSite=Lax
    > GET ${question}
    < 302 https://hub.test/start?state=x9
    > GET https://hub.test/start?state=x9
    < 200
    * via form
    > POST https://other.test/login
    < 302 https://hub.test/cb?code=1&state=x9
    > GET https://hub.test/cb?code=1&state=x9
    < 403`,
  ],
  [
    'a command line tool brought its own address',
    `
    * observed
    > GET https://app.test/cli?to=http%3A%2F%2Flocalhost%3A8976%2Fcallback
    < 302 ${named('http://localhost:8976/callback')}
    < Set-Cookie: ${sid}; Path=/; Secure; SameSite=Lax
    > GET ${named('http://localhost:8976/callback')}
    < 302 http://localhost:8976/callback?code=1&state=x9
    > GET http://localhost:8976/callback?code=1&state=x9
    < 403`,
  ],
])('silent about the return: %s', (_, script) => {
  const { findings } = told(script);
  expect(findings.filter((finding) => finding.includes('host-change-host-only-cookie'))).toEqual([]);
});

const crossing = (to: string, then: string) => `
    * observed
    > POST https://a.test/login
    < 302 ${to}
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET ${to}
    ${then}`;
const backToLogin = `< 302 https://a.test/login
    > GET https://a.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`;

test('between two sites no Domain helps: the advice is one host, and nothing else', () => {
  const { findings, lostAt, first } = told(crossing('https://b.test/home', backToLogin));
  expect(findings).toEqual(['error likely host-change-host-only-cookie c1#0']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.fixes.length).toBeGreaterThan(0);
  expect(first?.fixes.filter(({ code, verified }) => verified || code?.includes('Domain=') === true)).toEqual([]);
});

test('the other site asks for a sign-in of its own: possible', () => {
  const { findings } = told(crossing('https://b.test/home', '< 302 /login\n> GET https://b.test/login\n< 200'));
  expect(findings).toEqual(['warning possible host-change-host-only-cookie c1#0']);
});

test.each([
  ['a ticket in the URL', crossing('https://b.test/home?ticket=ST-1', backToLogin)],
  ['a token in the path', crossing('https://b.test/in/7hG3kLq9Wm2Xz5BvK8d1', backToLogin)],
  ['the page arrives', crossing('https://b.test/home', '< 200')],
  [
    'known there by a cookie of that site',
    `
    * jar: https://b.test/ 300 s ago: sid=b4xT1pQ9zL7mB4xT1k2; Secure; HttpOnly
    ${crossing('https://b.test/home', `> Cookie: sid=b4xT1pQ9zL7mB4xT1k2\n${backToLogin}`)}`,
  ],
  [
    'back with a ticket, after all',
    crossing(
      'https://b.test/home',
      `< 302 https://a.test/login?service=b
    > GET https://a.test/login?service=b
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 https://b.test/home?ticket=ST-1
    > GET https://b.test/home?ticket=ST-1
    < 200
    < Set-Cookie: bsid=z9LmQ2fK7xT1pB4vkJhG; Path=/; HttpOnly`,
    ),
  ],
])('silent about the redirect: %s', (_, script) => {
  const { findings } = told(script);
  expect(findings.filter((finding) => finding.includes('host-change-host-only-cookie'))).toEqual([]);
});
