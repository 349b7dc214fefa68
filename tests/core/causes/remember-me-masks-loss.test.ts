import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const login = `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
  < Set-Cookie: remember-me=YWxpY2U6MTc2NzIyNTYwMA; Path=/; Max-Age=1209600; HttpOnly
  > GET https://app.test/home
  > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
  < 200`;
const fresh = '< Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly';

test('the server makes a new session, and nobody signed in', () => {
  const { findings, verdicts, marks } = told(`${login}
    > GET https://app.test/orders
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
    < 200
    ${fresh}`);
  expect(findings).toEqual(['warning possible remember-me-masks-loss c2#0']);
  expect(verdicts).toEqual(['kept', 'kept']);
  expect(marks).toContain('remember-me=');
});

test('the session did not even arrive: surer', () => {
  const { findings } = told(`${login}
    * removed JSESSIONID (explicit)
    > GET https://app.test/orders
    > Cookie: remember-me=YWxpY2U6MTc2NzIyNTYwMA
    < 200
    ${fresh}`);
  expect(findings).toEqual(['warning likely remember-me-masks-loss c2#0']);
});

describe('silent', () => {
  test.each([
    [
      'no such cookie: the id is renewed',
      `${login}
      > GET https://app.test/orders
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
      < 200
      ${fresh}`,
    ],
    [
      'after a long pause, which is what it is for',
      `${login}
      * after 40 min
      > GET https://app.test/orders
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
      < 200
      ${fresh}`,
    ],
    [
      'from before the recording',
      `
      * observed
      * jar: https://app.test/ 1 d ago: JSESSIONID=16E880F5A9C24B7D8E1F; HttpOnly
      * jar: https://app.test/ 1 d ago: remember-me=YWxpY2U6MTc2NzIyNTYwMA; HttpOnly
      > GET https://app.test/orders
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
      < 200
      ${fresh}`,
    ],
    [
      'the user signs in again',
      `${login}
      > POST https://app.test/login
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
      < 302 /home
      ${fresh}
      > GET https://app.test/home
      > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; remember-me=YWxpY2U6MTc2NzIyNTYwMA
      < 200`,
    ],
    [
      'the session is kept',
      `${login}
      > GET https://app.test/orders
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
      < 200`,
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings).toEqual([]);
  });
});
