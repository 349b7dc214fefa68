import { expect, test } from 'vitest';
import { groupName, knownName, withoutPrefix } from '../../../src/core/session/known-name.ts';

test.each([
  ['connect.sid', 'session', 'express-session', false],
  ['__Host-connect.sid', 'session', 'express-session', false],
  ['connect.sid2', 'session', 'express-session', false],
  ['PHPSESSID2', 'session', 'php', false],
  ['__Secure-authjs.session-token', 'session', 'auth.js', false],
  ['__Secure-next-auth.session-token.1', 'session', 'auth.js', false],
  ['appSession.0', 'session', 'auth0', false],
  ['.AspNetCore.CookiesC2', 'session', 'asp.net-core', false],
  ['AWSELBAuthSessionCookie-0', 'session', 'aws-alb', false],
  ['_gitlab_session', 'session', 'rails', false],
  ['_my_app_key', 'session', 'phoenix', false],
  ['_shibsession_64656661', 'session', 'shibboleth', false],
  ['wordpress_logged_in_0123abcdef', 'session', 'php', false],
  ['sid', 'session', 'any', true],
  ['shop_session', 'session', 'laravel', true],
  ['.AspNetCore.Correlation.8fK2mQ', 'transaction', 'asp.net-core', false],
  ['.AspNetCore.OpenIdConnect.Nonce.CfDJ8', 'transaction', 'asp.net-core', false],
  ['_oauth2_proxy_csrf', 'transaction', 'oauth2-proxy', false],
  ['__Host-authjs.csrf-token', 'csrf', 'auth.js', false],
  ['.AspNetCore.Antiforgery.9fXoN5jHCXs', 'csrf', 'asp.net-core', false],
  ['XSRF-TOKEN', 'csrf', 'any', false],
  ['KEYCLOAK_IDENTITY', 'idp', 'keycloak', false],
  ['AWSALB', 'affinity', 'aws', false],
  ['BIGipServerpool_app', 'affinity', 'f5', false],
  ['__cf_bm', 'bot', 'bot', false],
  ['_pk_ses.1.1fff', 'other', 'analytics', false],
  ['_ga_ABC123', 'other', 'analytics', false],
  ['OptanonConsent', 'other', 'consent', false],
  ['remember_me', 'other', 'remember-me', false],
])('%s is %s', (name, role, framework, generic) => {
  expect(knownName(name)).toEqual({ role, framework, generic });
});

test.each(['theme2', 'basket', '', '__Host-'])('%s says nothing', (name) => {
  expect(knownName(name)).toBeUndefined();
});

test.each([
  ['appSession.0', 'appSession'],
  ['sid.0', 'sid'],
  ['sid-1', 'sid-1'],
  ['node1', 'node1'],
  ['connect.sid', 'connect.sid'],
])('%s belongs to %s', (name, group) => {
  expect(groupName(name)).toBe(group);
});

test.each([
  ['__Host-Http-sid', 'sid'],
  ['__host-sid', 'sid'],
  ['__Http-sid', 'sid'],
  ['__Hostsid', '__Hostsid'],
])('%s without its prefix is %s', (name, bare) => {
  expect(withoutPrefix(name)).toBe(bare);
});
