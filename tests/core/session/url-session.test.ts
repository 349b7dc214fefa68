import { expect, test } from 'vitest';
import { urlSessionOf } from '../../../src/core/session/url-session.ts';

test.each([
  ['https://app.test/login;jsessionid=16E880F5A9C24B7D8E1F', 'jsessionid', '16E880F5A9C24B7D8E1F'],
  ['https://app.test/a;jsessionid=16E880F5A9C24B7D8E1F.node1/b?x=1', 'jsessionid', '16E880F5A9C24B7D8E1F.node1'],
  ['https://app.test/index.php?PHPSESSID=8k2mfq91zxv4tb7np3lw', 'PHPSESSID', '8k2mfq91zxv4tb7np3lw'],
  ['https://shop.test/?osCsid=8k2mfq91zxv4', 'osCsid', '8k2mfq91zxv4'],
  ['https://app.test/(S(lit3py55t21z5v55vlm25s55))/home.aspx', '(S(…))', 'lit3py55t21z5v55vlm25s55'],
])('%s', (url, name, id) => {
  expect(urlSessionOf(url)).toMatchObject({ name, id });
  expect(url).toContain(urlSessionOf(url)!.text);
});

test.each(['https://app.test/login', 'https://app.test/?sessionid=1', 'https://app.test/?q=jsessionid', 'not a url'])(
  'none: %s',
  (url) => {
    expect(urlSessionOf(url)).toBeUndefined();
  },
);
