import { expect, test } from 'vitest';
import { told } from '../told.ts';

const joined = `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < X-Powered-By: PHP/8.2
  < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/; Secure, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly
  > GET https://app.test/dashboard
  < 302 /login?next=%2Fdashboard
  > GET https://app.test/login?next=%2Fdashboard
  < 200`;
const cut = `
  * observed
  > POST https://app.test/auth/login
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Expires=Wed
  < Set-Cookie: 21 Oct 2026 07:28:00 GMT; Path=/; HttpOnly
  > GET https://app.test/dashboard
  < 302 /auth/login?next=%2Fdashboard
  > GET https://app.test/auth/login?next=%2Fdashboard
  < 200`;

const adapters = ['aws-http-api', 'aws-rest-api', 'aws-load-balancer', 'fetch-proxy'];

test.each([
  ['joined', joined],
  ['cut', cut],
])('%s: what stands in front is to be mended, and the application has no tab', (_, recording) => {
  const fixes = told(recording).first?.fixes ?? [];
  expect(fixes.map(({ framework }) => framework)).toEqual([...adapters, 'any']);
  expect(fixes.map(({ code }) => code).filter((code) => code?.includes('('))).toHaveLength(3);
  expect(fixes.filter(({ code }) => code === undefined || /\(one|\{\w+\}|<\w+>/.test(code))).toEqual([]);
});

test.each([
  ['joined', joined, 'Set-Cookie: XSRF-TOKEN=…; Path=/; Secure\nSet-Cookie: laravel_session=…; Path=/; HttpOnly'],
  ['cut', cut, 'Set-Cookie: connect.sid=…; Expires=Wed,21 Oct 2026 07:28:00 GMT; Path=/; HttpOnly'],
])('%s: the lines as they must then come, without their values', (_, recording, code) => {
  expect(told(recording).first?.fixes.at(-1)).toMatchObject({ framework: 'any', code, seen: { side: 'response' } });
});

test.each([
  ['aws-http-api', 'cookies'],
  ['aws-rest-api', 'multiValueHeaders'],
  ['aws-load-balancer', 'lambda.multi_value_headers.enabled'],
  ['fetch-proxy', 'getSetCookie'],
])('%s: its code names %s', (id, setting) => {
  const fix = told(joined).first?.fixes.find(({ framework }) => framework === id);
  expect(fix?.setting).toBe(setting);
  expect(fix?.code).toContain(setting);
});
