import { expect, test } from 'vitest';
import {
  asksToSignIn,
  isNeutral,
  isSignInAnswer,
  isSignInQuestion,
  isSignOut,
} from '../../../src/core/session/place-of-sign-in.ts';

const kinds = (url: string): string =>
  [
    asksToSignIn(url) && 'asks',
    isSignInAnswer(url) && 'answer',
    isSignInQuestion(url) && 'question',
    isSignOut(url) && 'out',
    isNeutral(url) && 'neutral',
  ]
    .filter(Boolean)
    .join(' ');

test('deleting a session signs out', () => {
  expect(isSignOut('https://a.test/api/session', 'DELETE')).toBe(true);
  expect(isSignOut('https://a.test/api/sessions/7f3', 'DELETE')).toBe(true);
  expect(isSignOut('https://a.test/api/orders/7', 'DELETE')).toBe(false);
});

test.each([
  ['https://a.test/login', 'asks'],
  ['https://a.test/login?next=%2F', 'asks'],
  ['https://a.test/users/sign_in', 'asks'],
  ['https://a.test/Account/Login?ReturnUrl=%2F', 'asks'],
  ['https://a.test/wp-login.php', 'asks'],
  ['https://a.test/sessions/new', 'asks'],
  ['https://a.test/sso', 'asks'],
  ['https://a.test/login?error=state', 'asks'],
  ['https://a.test/auth/profile', ''],
  ['https://a.test/loginstatistics', ''],
  ['https://a.test/blogging', ''],
  ['https://a.test/login/oauth2/code/google?code=1&state=2', 'answer'],
  ['https://a.test/oauth2/callback', 'answer'],
  ['https://a.test/return', 'answer'],
  ['https://a.test/payment/return', ''],
  ['https://a.test/checkout/complete', ''],
  ['https://a.test/orders/signin-oidc', 'answer'],
  ['https://a.test/orders/saml/acs', 'answer'],
  ['https://a.test/saml/acs', 'answer'],
  ['https://a.test/signin-oidc', 'answer'],
  ['https://a.test/callback?error=access_denied', 'asks'],
  ['https://idp.test/authorize?client_id=1&response_type=code', 'question'],
  ['https://idp.test/sso?SAMLRequest=fZ', 'asks question'],
  ['https://a.test/logout', 'out'],
  ['https://a.test/accounts/sign-out', 'out'],
  ['https://a.test/wp-login.php?action=logout&_wpnonce=1', 'out'],
  ['https://a.test/index.php?logout', 'out'],
  ['https://a.test/account/exit', 'out'],
  ['https://a.test/exit-survey', ''],
  ['https://a.test/shop?logout=false', ''],
  ['https://a.test/iniciar-sesion', 'asks'],
  ['https://a.test/static/app.js', 'neutral'],
  ['https://a.test/logo.png', 'neutral'],
  ['https://a.test/', ''],
  ['not a url', ''],
])('%s: %s', (url, expected) => {
  expect(kinds(url)).toBe(expected);
});

test('what was told of an address for one method is not told for another', () => {
  const session = 'https://app.test/api/session/1';
  expect(['GET', 'DELETE', 'GET', 'DELETE'].map((method) => isSignOut(session, method))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
