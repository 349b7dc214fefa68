import { describe, expect, test } from 'vitest';
import { realCases } from './real-cases.ts';
import { told } from './told.ts';

describe.each(realCases)('$source', ({ script, expected, at, notFirst }) => {
  const answer = told(script);

  test('the expected cause is the headline', () => {
    expect(answer.findings[0]).toBe(expected);
    expect(answer.lostAt[0]).toBe(at);
    expect(answer.findings.filter((finding) => finding.startsWith('error'))).toHaveLength(1);
  });

  test('its look-alikes are not', () => {
    expect(notFirst).not.toContain(answer.headline);
    expect(notFirst).not.toContain(answer.first?.hypotheses[0]?.cause);
  });
});

test('the proxy case ranks the proxy first', () => {
  expect(told(realCases[2]!.script).first?.hypotheses[0]?.cause).toBe('secure-cookie-not-emitted-behind-proxy');
});

/** The same traces a little different: they work, and the tool warns of what would not. */
test.each([
  [
    'Chrome keeps the Secure cookie of http://localhost',
    `
      > GET http://localhost:9000/explore
      < 303 /anonSignUp?url=%2Fexplore
      > GET http://localhost:9000/anonSignUp?url=%2Fexplore
      < 303 /explore
      < Set-Cookie: local-authenticator=4kQ9xZ1pLm8sT2vB7nRw; SameSite=Lax; Path=/; Secure; HTTPOnly
      > GET http://localhost:9000/explore
      > Cookie: local-authenticator=4kQ9xZ1pLm8sT2vB7nRw
      < 200`,
    'warning secure-cookie-on-localhost-safari',
  ],
  [
    '4053 bytes are stored',
    `
      > GET https://app.test/azure/authorized?code=c&state=s
      < 302 /
      < Set-Cookie: session=${'x9Kq'.repeat(1012).slice(0, 4046)}; Secure; HttpOnly; Path=/
      > GET https://app.test/
      > Cookie: session=${'x9Kq'.repeat(1012).slice(0, 4046)}
      < 200`,
    'warning cookie-too-large',
  ],
  [
    '/naemon/ with the slash works',
    `
      > POST http://monitor-host/naemon/cgi-bin/login.cgi
      < 302 /naemon/
      < Set-Cookie: thruk_auth=b71c0d9e4f2a8c63; path=/naemon/
      > GET http://monitor-host/naemon/
      > Cookie: thruk_auth=b71c0d9e4f2a8c63
      < 200`,
    undefined,
  ],
])('%s', (_, script, warning) => {
  const { first, lostAt } = told(script);
  expect(lostAt).toEqual([]);
  expect(first && `${first.severity} ${first.cause}`).toBe(warning);
});
