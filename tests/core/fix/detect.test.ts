import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { detect } from '../../../src/core/fix/detect.ts';
import { chain } from '../../chain.ts';

const detected = (cookie: string, header = 'Server: nginx') => {
  const trace = chain(`
    > POST https://app.test/login
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
  ['x=eyJpdiI6IkFhQmJDYyJ9', undefined, 'laravel certain 0'],
  ['x=SFMyNTY.g3QAAAAB.sig', undefined, 'phoenix likely 0'],
  ['x=.eJyrVkrKz1.Zk1aQw.kq83hGJ2mWq0LsP1xT4b', undefined, 'flask likely 0'],
  ['x=1', 'X-Powered-By: Express', 'express-session likely 0'],
  ['x=1', 'Server: Werkzeug/3.0 Python/3.12', 'flask likely 0'],
  ['x=1', 'Server: uvicorn', 'starlette likely 0'],
  ['x=1', 'X-Powered-By: PHP/8.3', 'php possible 0'],
])('%s %s', (cookie, header, expected) => {
  expect(detected(cookie, header)).toEqual([expected]);
});

test('nothing says nothing', () => {
  expect(detected('x=1')).toEqual([]);
});
