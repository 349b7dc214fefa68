import { expect, test } from 'vitest';
import { isHarmless, oddPieces } from '../../../src/report/redact/harmless.ts';

test.each([
  ['', 'nothing'],
  ['login', 'a word'],
  ['oauth2callback', 'words and a small number'],
  ['wp-login.php', 'a file'],
  ['saml-state-missing', 'words'],
  ['/api/v2/users/1234', 'a path with a small id'],
  ['1.2.3', 'a version'],
  ['de-DE', 'a locale'],
  ['2026-11-21T09:13:04.123Z', 'a time'],
  ['SameSiteUnspecifiedTreatedAsLax', 'camel case'],
])('%s is harmless: %s', (text) => expect(isHarmless(text)).toBe(true));

test.each([
  ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'an id'],
  ['AbCdEfGhIjKl', 'base64 humps'],
  ['kqjxwvzpt', 'letters that make no word'],
  ['123456', 'a one-time code'],
  ['ABCD-1234-EFGH-5678', 'a grouped code'],
  ['4111 1111 1111 1111', 'a card number'],
  ['someone@example.com', 'a mail address'],
  ['{}[]()!?$%&', 'punctuation'],
  ['a'.repeat(400), 'anything long'],
])('%s is not: %s', (text) => expect(isHarmless(text)).toBe(false));

/** Words by which the core knows a place of signing in, a server, a cache. Masked, they would change the diagnosis. */
test.each(
  (
    'login log-in logon signin sign-in sign_in log_in anmelden connexion inloggen accedi authenticate sessions/new auth sso saml callback cb ' +
    'signin-oidc acs authorized oauth-complete oauth2/code oauth2/idpresponse auth-return return finish complete logout sign_out logged-out ' +
    'end_session endsession abmelden deconnexion uitloggen _next/static favicon.ico webmanifest ' +
    'envoy awselb nginx cloudflare openresty caddy Express koa fastify Next.js ASP.NET Werkzeug uvicorn hypercorn daphne Kestrel ' +
    'cloudfront varnish HIT MISS EXPIRED cache-'
  ).split(' '),
)('%s stays readable', (word) => expect(isHarmless(word)).toBe(true));

test.each([
  ['anna.schmidt@example.com', ['anna.schmidt']],
  ['</u/ann@example.com>;to=bob@example.com', ['ann', 'bob']],
  ['frieda@', []],
  ['@scope/package', []],
  ['user@host', []],
])('of %s the names of people are whole', (text, names) => {
  expect(oddPieces(text).map(([from, to]) => text.slice(from, to))).toEqual(names);
});

test.each(['@'.repeat(200_000), `${'a'.repeat(200_000)}@`, 'a@'.repeat(100_000)])(
  'a long text of them does not hang',
  (text) => {
    expect(oddPieces(text).length).toBeLessThanOrEqual(1);
  },
);
