import { describe, expect, test } from 'vitest';
import { healthyFrameworks } from './healthy-frameworks.ts';
import { healthyProviders } from './healthy-providers.ts';
import { breaches } from './story/invariants.ts';
import { mutate } from './mutate.ts';
import { told } from './told.ts';

/** Healthy flows with one thing broken: silence there must not be deafness. */

/** Flows whose session is set by a form, and the first page that needs it. */
const signIns: readonly (readonly [flow: string, cookie: string, page: string])[] = [
  [
    'express-session: anonymous session, new id at login, destroyed at logout',
    'connect.sid',
    'GET https://shop.test/account',
  ],
  ['Koa: rolling session in two cookies', 'koa.sess', 'GET https://app.test/home'],
  [
    'Flask-Login: next page, remember token, flashed messages change the value',
    'session',
    'GET https://app.test/reports',
  ],
  ['Django admin: the token changes at login, the session goes at logout', 'sessionid', 'GET https://site.test/admin/'],
  ['Rails with Devise: sealed session in every response, logout by DELETE', '_blog_session', 'GET https://app.test/'],
  [
    'Laravel: two sealed cookies in every response, logout invalidates and renews',
    'notes_session',
    'GET https://app.test/dashboard',
  ],
  ['Symfony: the session migrates at login, remember-me beside it', 'PHPSESSID', 'GET https://app.test/profile'],
  [
    'Spring Security: saved request, new id at login, logout says so in a parameter',
    'JSESSIONID',
    'GET https://app.test/orders?continue',
  ],
  [
    'ASP.NET Core Identity: Strict anti-forgery cookie, sliding ticket, logout',
    '.AspNetCore.Identity.Application',
    'GET https://app.test/Account/Manage',
  ],
  ['Go with scs: new token at login and at logout', 'session', 'GET https://app.test/user/account'],
  ['Phoenix: signed session written at every change', '_notes_key', 'GET https://app.test/'],
];

const without = (line: string, attribute: string): string =>
  line.replace(new RegExp(`;\\s*${attribute}(?:=[^;]*)?`, 'gi'), '');

interface Fault {
  readonly fault: string;
  readonly change: (line: string, name: string) => string | readonly string[];
  readonly cause: string;
  readonly everywhere?: readonly [string, string];
}

const faults: readonly Fault[] = [
  {
    fault: 'Path of the login',
    change: (line) => `${without(line, 'path')}; Path=/login-only`,
    cause: 'cookie-path-mismatch',
  },
  { fault: 'Domain of another site', change: (line) => `${line}; Domain=other.test`, cause: 'invalid-cookie-domain' },
  { fault: 'Domain with a port', change: (line) => `${line}; Domain=app.test:8443`, cause: 'invalid-cookie-domain' },
  { fault: 'Domain is a public suffix', change: (line) => `${line}; Domain=test`, cause: 'public-suffix-domain' },
  {
    fault: 'None without Secure',
    change: (line) => `${without(without(line, 'secure'), 'samesite')}; SameSite=None`,
    cause: 'samesite-none-without-secure',
  },
  {
    fault: 'too large',
    change: (line) => line.replace(/=[^;]*/, `=${'x9Kq'.repeat(1100)}`),
    cause: 'cookie-too-large',
  },
  {
    fault: 'a control character',
    change: (line) => line.replace(/=[^;]*/, '=k9x7m4q1\u0001z8v5b3n6'),
    cause: 'invalid-cookie-characters',
  },
  {
    fault: 'expired on arrival',
    change: (line) => `${without(without(line, 'max-age'), 'expires')}; Expires=Wed, 31 Dec 2025 23:00:00 GMT`,
    cause: 'cookie-expired',
  },
  {
    fault: 'deleted by the next line',
    change: (line, name) => [line, `${name}=; Path=/; Max-Age=0`],
    cause: 'deletes-what-it-just-set',
  },
  {
    fault: 'http behind a Secure cookie',
    change: (line) => `${without(line, 'secure')}; Secure`,
    cause: 'secure-cookie-over-plain-http',
    everywhere: ['https://', 'http://'],
  },
];

describe.each(signIns)('%s', (flow, cookie, page) => {
  test.each(faults)('$fault', ({ change, cause, everywhere }) => {
    const script = mutate(healthyFrameworks[flow]!, {
      cookie,
      change: (line) => change(line, cookie),
      missedAt: everywhere === undefined ? page : page.replace(...everywhere),
      ...(everywhere && { everywhere }),
    });
    const { first, diagnosis } = told(script);
    expect(`${first?.severity} ${first?.cause} ${first?.cookie?.name}`).toBe(`error ${cause} ${cookie}`);
    expect(breaches(diagnosis)).toEqual([]);
  });
});

/** Providers: what comes back from another site is stricter. */
const returns: readonly {
  readonly flow: string;
  readonly cookie: string;
  readonly set: string;
  readonly at: string;
  readonly cause: string;
}[] = [
  {
    flow: 'OpenID Connect by query: state, nonce and verifier in Lax cookies that go at the callback',
    cookie: 'app_session',
    set: 'Strict',
    at: 'GET https://app.test/',
    cause: 'samesite-strict-cross-site-return',
  },
  {
    flow: 'OpenID Connect by query: state, nonce and verifier in Lax cookies that go at the callback',
    cookie: 'oidc_state',
    set: 'Strict',
    at: 'GET https://app.test/auth/callback?code=c1&state=s1',
    cause: 'samesite-strict-cross-site-return',
  },
  {
    flow: 'OpenID Connect by form_post: transaction cookie None, session Lax',
    cookie: 'auth_verification',
    set: 'Lax',
    at: 'POST https://app.test/callback',
    cause: 'samesite-lax-cross-site-post',
  },
  {
    flow: 'SAML by POST: request state None, session set by the assertion service',
    cookie: 'saml_state',
    set: 'Lax',
    at: 'POST https://app.test/saml/acs',
    cause: 'samesite-lax-cross-site-post',
  },
  {
    flow: 'WS-Federation: the answer is posted, nonce cookie None, session with chunks',
    cookie: '.AspNet.Correlation.WsFed',
    set: 'Lax',
    at: 'POST https://erp.test/',
    cause: 'samesite-lax-cross-site-post',
  },
  {
    flow: 'Sign in with Apple: the posted answer is carried on by a redirect of the same site',
    cookie: 'apple_oauth_state',
    set: 'Lax',
    at: 'POST https://app.test/auth/apple/callback',
    cause: 'samesite-lax-cross-site-post',
  },
  {
    flow: 'two applications, one provider: the second signs in without a word',
    cookie: 'sid',
    set: 'Strict',
    at: 'GET https://mail-app.test/callback?code=c1&state=m1',
    cause: 'samesite-strict-cross-site-return',
  },
  {
    flow: 'magic link opened from a mail in the browser',
    cookie: 'sid',
    set: 'Strict',
    at: 'GET https://app.test/home',
    cause: 'samesite-strict-cross-site-return',
  },
];

test.each(returns)('$flow, $cookie $set', ({ flow, cookie, set, at, cause }) => {
  const script = mutate(healthyProviders[flow]!, {
    cookie,
    change: (line) => line.replace(/samesite=\w+/i, `SameSite=${set}`),
    missedAt: at,
  });
  const { first, diagnosis } = told(script);
  expect(`${first?.severity} ${first?.cause} ${first?.cookie?.name}`).toBe(`error ${cause} ${cookie}`);
  expect(breaches(diagnosis)).toEqual([]);
});
