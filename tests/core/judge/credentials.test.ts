import { expect, test } from 'vitest';
import { madeWithoutCredentials } from '../../../src/core/judge/credentials.ts';
import { chain } from '../../chain.ts';

const page = '* top https://app.test/\n* via fetch\n';
const httpPage = '* top http://app.test/\n* via fetch\n';
const cors = '> Sec-Fetch-Mode: cors\n';

/** Do the headers of the script's last hop prove that it was made without credentials? */
function proves(script: string): boolean {
  const { hops } = chain(`* observed\n${script}`).chains.at(-1)!;
  return madeWithoutCredentials(hops.at(-1)!, hops.slice(0, -1));
}

test.each([
  [
    'a fetch across origins that was allowed for anybody',
    `${page}> GET https://api.test/\n${cors}< 200\n< Access-Control-Allow-Origin: *`,
  ],
  ['the same without Sec-Fetch, told by Origin', `${httpPage}> GET http://api.test/\n> Origin: http://app.test\n< 200`],
  [
    'a POST of JSON without Sec-Fetch',
    `${httpPage}> POST http://api.test/\n> Origin: http://app.test\n> Content-Type: application/json\n< 200`,
  ],
  ['another port is another origin', `${page}> GET https://app.test:8443/\n${cors}< 200`],
  [
    'redirected across origins and back',
    `${page}> GET https://api.test/\n${cors}< 302 https://app.test/x\n> GET https://app.test/x\n${cors}< 200`,
  ],
])('proved: %s', (_, script) => expect(proves(script)).toBe(true));

test.each([
  ['it carried a cookie', `${page}> GET https://api.test/\n${cors}> Cookie: sid=1\n< 200`],
  [
    'the answer allows credentials',
    `${page}> GET https://api.test/\n${cors}< 200\n< Access-Control-Allow-Credentials: true`,
  ],
  ['it failed, perhaps for that reason', `${page}> GET https://api.test/\n${cors}< 200\n* error net::ERR_FAILED`],
  ['no answer yet', `${page}> GET https://api.test/\n${cors}`],
  ['without CORS nothing is checked', `${page}> GET https://api.test/\n> Sec-Fetch-Mode: no-cors\n< 200`],
  [
    'a form-like POST carries Origin without CORS too',
    `${httpPage}> POST http://api.test/\n> Origin: http://app.test\n> Content-Type: text/plain\n< 200`,
  ],
  ['the same origin', `${page}> GET https://app.test/x\n${cors}< 200`],
  ['a navigation', `> GET https://app.test/\n> Sec-Fetch-Mode: navigate\n< 200`],
  ['an extension’s request', `${page}* initiator chrome-extension://abc\n> GET https://api.test/\n${cors}< 200`],
  ['a beacon', `${page}* type ping\n> GET https://api.test/\n${cors}< 200`],
])('not proved: %s', (_, script) => expect(proves(script)).toBe(false));

test('a preflight carries no credentials, whatever the answer', () => {
  const preflight = `${page}> OPTIONS https://api.test/\n> Access-Control-Request-Method: GET\n< 401`;
  expect(proves(preflight)).toBe(true);
  expect(proves(`${page}> OPTIONS https://api.test/\n< 401`)).toBe(false);
});
