import { expect, test } from 'vitest';
import { frameworks } from '../../../src/core/fix/settings/index.ts';

const snippets = frameworks.flatMap(({ id, settings }) =>
  Object.entries(settings).map(([key, snippet]) => ({ id, key, ...snippet })),
);
const holes = new Set([
  'name',
  'newName',
  'path',
  'oldPath',
  'domain',
  'oldDomain',
  'SameSite',
  'samesite',
  'host',
  'otherHost',
]);

test.each(snippets)('$id $key: code with holes that are filled', ({ code, setting }) => {
  expect(setting).not.toBe('');
  expect(
    [...code.matchAll(/(?<!%)\{(\w+)\}/g)].filter(([, hole]) => !holes.has(hole!) && hole !== 'uri' /* Caddy’s own */),
  ).toEqual([]);
});

test('every framework has the attributes that lose sessions', () => {
  for (const { id, settings } of frameworks.filter((framework) => framework.isProxy !== true)) {
    expect([id, Object.keys(settings)]).toEqual([
      id,
      expect.arrayContaining(['path', 'domain', 'same-site', 'same-site-none', 'secure']),
    ]);
  }
});

test('SameSite=None never comes without Secure', () => {
  const none = snippets.filter(({ key, id }) => key === 'same-site-none' && id !== 'any');
  expect(none.filter(({ code }) => !/secure|https_only/i.test(code))).toEqual([]);
});

test('ids are unique', () => {
  expect(new Set(frameworks.map(({ id }) => id)).size).toBe(frameworks.length);
});

test('every framework names its documentation', () => {
  expect(frameworks.filter(({ source }) => !/^https:\/\/[\w.-]+\//.test(source))).toEqual([]);
});

test.each(snippets)('$id $key: held against a page or a source file, or marked as not', ({ checked, unchecked }) => {
  if (checked === undefined) expect(unchecked).toBe(true);
  // A Markdown link would end at a bracket.
  else expect(checked).toMatch(/^https:\/\/[\w.-]+\/[^\s()]+$/);
});

test('a proxy that is to add a Domain does not only rewrite one', () => {
  const domains = snippets.filter(
    ({ key, id }) => key === 'domain' && frameworks.some((one) => one.id === id && one.isProxy),
  );
  expect(domains.filter(({ code }) => /oldDomain|proxy_cookie_domain|ProxyPassReverseCookieDomain/.test(code))).toEqual(
    [],
  );
  expect(domains.length).toBe(4);
});

test('the frameworks and proxies that people use are there', () => {
  const wanted =
    'express-session cookie-session koa fastify auth.js nestjs flask django starlette rails laravel symfony php spring spring-session tomcat asp.net-core katana gorilla scs phoenix nginx apache caddy haproxy varnish cloudfront';
  const known = frameworks.map(({ id }) => id);
  expect(wanted.split(' ').filter((id) => !known.includes(id))).toEqual([]);
});
