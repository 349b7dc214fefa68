import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the login answers without a cookie', () => {
  const { findings, verdicts, first } = told(`
    > POST https://app.test/login
    < 302 /dashboard
    < Via: 1.1 vegur
    < X-Powered-By: Express
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error likely session-cookie-never-set c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(first?.hypotheses[0]).toMatchObject({ cause: 'secure-cookie-not-emitted-behind-proxy', confidence: 'likely' });
  expect(first?.hypotheses.map(({ cause }) => cause)).toContain('framework-drops-cookie-on-redirect');
});

test('no proxy shows: the hypothesis is weaker', () => {
  const { first } = told(`
    > POST https://app.test/login
    < 302 /dashboard
    > GET https://app.test/dashboard
    < 302 /login`);
  expect(first?.cause).toBe('session-cookie-never-set');
  expect(first?.hypotheses.map(({ confidence }) => confidence)).toEqual(['possible', 'possible']);
});

test('a cache on plain http: it is asked before the application is', () => {
  const { first } = told(`
    > POST http://app.test/login
    < 302 /dashboard
    < Via: 1.1 varnish (Varnish/7.1)
    < X-Varnish: 32770
    > GET http://app.test/dashboard
    < 302 /login
    < X-Varnish: 32772`);
  expect(first?.hypotheses[0]?.cause).toBe('cdn-strips-set-cookie');
  expect(first?.fixes.find(({ framework }) => framework === 'varnish')?.setting).toBe('return (pass)');
});

test.each([
  [
    'a login that needs no cookie',
    `
    > POST https://app.test/login
    < 302 /dashboard
    > GET https://app.test/dashboard
    < 200`,
  ],
  [
    'a wrong password',
    `
    > POST https://app.test/login
    < 401`,
  ],
  [
    'a stranger',
    `
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).findings).toEqual([]);
});
