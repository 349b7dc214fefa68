import { expect, test } from 'vitest';
import { told } from '../told.ts';

const script = (browser: string, cookie: string) => `
  * browser ${browser}
  > POST http://localhost:9000/login
  < 303 /explore
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; SameSite=Lax; Path=/; Secure; HTTPOnly
  > GET http://localhost:9000/explore
  ${cookie}`;

test('Safari refuses it', () => {
  const { findings, verdicts } = told(`${script('safari', '')}
    < 303 /login
    > GET http://localhost:9000/login
    < 200`);
  expect(findings).toEqual(['error likely secure-cookie-on-localhost-safari c1#0']);
  expect(verdicts).toEqual(['never-established']);
});

test.each(['chromium', 'firefox'])('%s stores it: a warning that Safari would not', (browser) => {
  const { findings, verdicts } = told(`${script(browser, '> Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD')}
    < 200`);
  expect(findings).toEqual(['warning likely secure-cookie-on-localhost-safari c1#0']);
  expect(verdicts).toEqual(['kept']);
});

test('silent: over https', () => {
  expect(
    told(`
    > POST https://localhost:9000/login
    < 303 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Secure; Path=/
    > GET https://localhost:9000/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});
