import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const visit = (jar: string, cookie: string, end = '< 302 /index.php/login') => `
  * observed
  * jar: https://cloud.test/ 1 d ago: nc_session_id=8k2mfq91zxv4tb7n; Max-Age=1296000; Secure; HttpOnly
  ${jar}
  > GET https://cloud.test/apps/files/
  > Cookie: nc_session_id=8k2mfq91zxv4tb7n${cookie}
  ${end}`;

test('the lasting cookie is there, its companion is not', () => {
  const { findings, first } = told(visit('', ''));
  expect(findings).toEqual(['warning possible companion-cookie-lost-on-browser-restart c1#0']);
  expect(first?.evidence.map(({ part }) => part)).toContain('request-header');
});

describe('silent', () => {
  test.each([
    [
      'both are there',
      visit(
        '* jar: https://cloud.test/ 1 h ago: oc_sessionPassphrase=q7w2e9r4t1y6u3i8; Secure; HttpOnly',
        '; oc_sessionPassphrase=q7w2e9r4t1y6u3i8',
      ),
    ],
    ['the server does without', visit('', '', '< 200')],
    [
      'neither is there',
      visit('', '')
        .replace(/ {2}\* jar.*\n/, '')
        .replace(/ {2}> Cookie.*\n/, ''),
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/companion/);
  });
});
