import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { detect } from '../../../src/core/fix/detect.ts';
import { chain } from '../../chain.ts';

const detected = (cookie: string, header = 'Server: x', path = '/login') => {
  const trace = chain(`
    > POST https://app.test${path}
    < 302 /
    < ${header}
    < Set-Cookie: ${cookie}; HttpOnly`);
  const diagnosed = diagnose(trace).chains.map(({ chain: one, hops }) => ({ chain: one, hops }));
  return detect(undefined, 'app.test', diagnosed).map(
    ({ framework, confidence, evidence }) => `${framework} ${confidence} ${evidence.hop ?? ''}`,
  );
};

test.each([
  ['x=s%3AfK2vQ9zL7mB4xT1p.aXcD', undefined, 'express-session likely 0'],
  ['x=CfDJ8Aq9xT3bN7mK2pLz', undefined, 'asp.net-core certain 0'],
  ['x=eyJpdiI6IkFhQmJDYyJ9', undefined, 'laravel likely 0'],
  ['x=SFMyNTY.g3QAAAAB.sig', undefined, 'phoenix likely 0'],
  ['x=.eJyrVkrKz1.Zk1aQw.kq83hGJ2mWq0LsP1xT4b', undefined, 'flask likely 0'],
  ['x=eyJ1c2VyIjoxfQ==.Zk1aQw.kq83hGJ2mWq0LsP1xT4bYc7dR5e', undefined, 'starlette likely 0'],
  ['x=eyJ1c2VyIjoxfQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bYc7dR5e', undefined, 'flask possible 0'],
  [`x=${'b'.repeat(60)}--aXZpdml2aXZpdml2--dGFndGFndGFndGFndGFndA%3D%3D`, undefined, 'rails likely 0'],
  ['x=1', 'X-Powered-By: Express', 'express-session likely 0'],
  ['x=1', 'X-Powered-By: Next.js', 'auth.js possible 0'],
  ['x=1', 'X-Powered-By: koa', 'koa possible 0'],
  ['x=1', 'Server: hypercorn-h2', 'starlette possible 0'],
  ['x=1', 'Server: daphne', 'django possible 0'],
  ['x=1', 'Server: Cowboy', 'phoenix possible 0'],
  ['x=1', 'Server: Werkzeug/3.0 Python/3.12', 'flask likely 0'],
  ['x=1', 'Server: uvicorn', 'starlette likely 0'],
  ['x=1', 'X-Powered-By: PHP/8.3', 'php possible 0'],
  ['x=1', 'X-AspNet-Version: 4.0.30319', 'katana likely 0'],
  ['x=1', 'Server: Apache-Coyote/1.1', 'tomcat likely 0'],
  ['x=1', 'Cache-Control: no-cache="Set-Cookie"', 'scs likely 0'],
  ['x=1', 'Expires: Thu, 19 Nov 1981 08:52:00 GMT', 'php likely 0'],
  ['csrftoken=1', undefined, 'django possible 0'],
  ['express:sess.sig=1', undefined, 'cookie-session likely 0'],
  ['__Secure-authjs.callback-url=1', undefined, 'auth.js likely 0'],
  ['.AspNetCore.Antiforgery.x=1', undefined, 'asp.net-core likely 0'],
  ['x=1', 'Server: nginx/1.27', 'nginx possible 0'],
  ['x=1', 'Server: Apache/2.4', 'apache possible 0'],
  ['x=1', 'Via: 1.1 Caddy', 'caddy possible 0'],
  ['x=1', 'Via: 1.1 haproxy', 'haproxy possible 0'],
  ['x=1', 'X-Varnish: 32770 3', 'varnish possible 0'],
  ['x=1', 'X-Amz-Cf-Id: abc', 'cloudfront likely 0'],
  ['x=1', 'X-Cache: Miss from cloudfront', 'cloudfront likely 0'],
  ['x=1', 'x-amz-apigw-id: JKJaXmPLvHcESHA=', 'aws-rest-api likely 0'],
  ['x=1', 'Apigw-Requestid: JKJaXmPLvHcESHA=', 'aws-http-api possible 0'],
])('%s %s', (cookie, header, expected) => {
  expect(detected(cookie, header)).toEqual([expected]);
});

test('a cookie that was too large for the browser has a shape, too', () => {
  expect(detected(`session=.eJ${'a'.repeat(5000)}.Zk1aQw.kq83hGJ2mWq0LsP1xT4b`)).toEqual(['flask likely 0']);
});

test.each([
  ['X-Powered-By: Express', ['cookie-session likely 0', 'express-session likely 0']],
  ['Server: x', ['cookie-session possible 0']],
])('a signature in a cookie of its own, %s', (header, expected) => {
  expect(detected('x=eyJhIjoxfQ==; Path=/\n    < Set-Cookie: x.sig=kq83hGJ2mWq0LsP1xT4b', header)).toEqual(expected);
});

test('nothing says nothing', () => {
  expect(detected('x=1')).toEqual([]);
});

test.each([
  ['/signin-oidc', 'asp.net-core likely 0'],
  ['/signin-google', 'asp.net-core possible 0'],
  ['/signin-facebook', 'asp.net-core possible 0'],
  ['/api/auth/callback/github', 'auth.js likely 0'],
  ['/login/oauth2/code/google', 'spring likely 0'],
  ['/login/saml2/sso/okta', 'spring likely 0'],
  ['/app/j_security_check', 'tomcat possible 0'],
  ['/users/sign_in', 'rails possible 0'],
  ['/accounts/login/?next=/', 'django possible 0'],
  ['/index.php?page=login', 'php possible 0'],
])('%s', (path, expected) => {
  expect(detected('x=1', undefined, path)).toEqual([expected]);
});

test('the surest first, and what stands in front last', () => {
  expect(detected('x=CfDJ8Aq9xT3bN7mK2pLz', 'Via: 1.1 abc.cloudfront.net (CloudFront)', '/login.php')).toEqual([
    'asp.net-core certain 0',
    'php possible 0',
    'cloudfront likely 0',
  ]);
});

test.each([
  ['s%3Ashort', 'an id without a signature'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl', 'a JWT, which any framework may use'],
  ['eJyrVkrKz1.Zk1aQw.kq83hGJ2mWq0LsP1xT4b', 'a compressed value without the dot that says so'],
  ['7hG3kLq9Wm2Xz5Bv', 'an id'],
])('%s (%s) gives nothing away', (value) => {
  expect(detected(`x=${value}`)).toEqual([]);
});
