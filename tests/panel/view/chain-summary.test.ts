import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chainSummary, hostsOfFlow } from '../../../src/panel/view/chain-summary.ts';
import { chain } from '../../chain.ts';

const flow = (...urls: readonly string[]) =>
  diagnose(chain(urls.map((url) => `* after 30 s\n> GET ${url}\n< 200`).join('\n')), { chosen: [] }).chains;

test.each([
  [
    'that ends where it began ends with the app',
    ['https://app.test/', 'https://sso.test/', 'https://app.test/in'],
    'app.test sso.test app.test',
  ],
  ['of one host is that host', ['https://app.test/', 'https://app.test/in'], 'app.test'],
  ['that goes away ends there', ['https://app.test/', 'https://www.app.test/in'], 'app.test www.app.test'],
])('the way of a flow %s', (_, urls, hosts) => {
  expect(
    hostsOfFlow(flow(...urls))
      .map(({ host }) => host)
      .join(' '),
  ).toBe(hosts);
});

test('a chain whose loss began in another one is shown with its id', () => {
  const lost = chain(`
    * observed
    > POST https://www.app.test/login
    < 200
    < Set-Cookie: PHPSESSID=${'4f2a9c'.repeat(5)}; Path=/; Secure; HttpOnly
    * via script
    > GET https://app.test/account
    < 302 /login?next=%2Faccount
    > GET https://app.test/login?next=%2Faccount
    < 200`);
  const { chains } = diagnose(lost, { chosen: [] });
  expect(chains.map((one) => [one.verdict, chainSummary(one).citesOthers])).toEqual([
    ['not-applicable', false],
    ['lost', true],
  ]);
});
