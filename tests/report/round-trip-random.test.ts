import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { chain } from '../chain.ts';

const values = fc.constantFrom(
  '',
  '1',
  '2',
  'deleted',
  'dark',
  'https://app.test/login?next=/a',
  's%3AjK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF.hG7jL2kZ9xC4vB1nM8qW5eR3tY6uI0oP',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  'CfDJ8N_kd8sF0mN3pQ5r7t9v1x3z5B7D9F1H3J5L7N9P1R3T5V7X9Z',
  'q1w2e3r4t5y6u7i8o9p0',
  'Q1w2e3r4t5y6u7i8o9p0',
  'aaaaaaaaaaaaaaaaaaaaaaaa1',
  '12345678901234567890',
  '"quoted q1w2e3r4"',
  'a,b c=d',
  'äöü日本',
);
const names = fc.constantFrom(
  'sid',
  'connect.sid',
  'PHPSESSID',
  'state',
  'theme',
  '__Host-sid',
  'x9K2mmQ8s7vvB4',
  'SERVERID',
  '',
);
const urls = fc.constantFrom(
  'https://app.test/',
  'https://app.test/login',
  'https://app.test/u/Zk3Qp9Xv7Lm2',
  'https://app.test/u/Zk3Qp9Xv7Lm2/home?code=q1w2e3r4t5y6u7i8o9p0&state=Xy7Zq1Rt9',
  'https://www.app.test/callback?error=access_denied',
  'https://app.test/login;jsessionid=FEDCBA9876543210?next=%2Fu%2FZk3Qp9Xv7Lm2',
  'http://app.test/logout',
  'https://idp.other.test/authorize?client_id=app&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback%3Ft%3D1a2b3c4d5e',
);
const attributes = fc
  .subarray([
    'Path=/',
    'Path=/u/Zk3Qp9Xv7Lm2',
    'Domain=app.test',
    'Secure',
    'HttpOnly',
    'SameSite=Strict',
    'SameSite=None',
    'Max-Age=0',
    'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ])
  .map((all) => all.map((one) => `; ${one}`).join(''));
const pair = fc.tuple(names, values).map(([name, value]) => (name === '' ? value : `${name}=${value}`));
const exchange = fc.record({
  url: urls,
  method: fc.constantFrom('GET', 'GET', 'POST'),
  cookies: fc.array(pair, { maxLength: 3 }),
  status: fc.constantFrom(200, 302, 302, 302, 401),
  lines: fc.array(fc.tuple(pair, attributes), { maxLength: 3 }),
});

const traces = fc
  .array(exchange, { minLength: 2, maxLength: 6 })
  .map((hops) =>
    chain(
      hops
        .flatMap(({ url, method, cookies, status, lines }, index) => [
          `> ${method} ${url}`,
          ...(cookies.length === 0 ? [] : [`> Cookie: ${cookies.join('; ')}`]),
          `< ${status}${status === 302 ? ` ${hops[index + 1]?.url ?? '/end'}` : ''}`,
          ...lines.map(([pair, attributes]) => `< Set-Cookie: ${pair}${attributes}`),
        ])
        .join('\n'),
    ),
  );

function conclusions(trace: Trace): unknown {
  const { chains, findings } = diagnose(trace);
  return {
    chains: chains.map(({ verdict, lostAt, hops, tracks }) => [
      verdict,
      lostAt,
      tracks.map(({ role, steps }) => [role, steps]),
      hops.map(({ cookies, setCookies, sameSiteContext }) => [
        sameSiteContext,
        cookies.map(({ outcome, reasons, explained, inJar }) => [outcome, reasons, explained, inJar]),
        setCookies.map(({ outcome, reasons, explained }) => [outcome, reasons, explained]),
      ]),
    ]),
    findings: findings.map(({ cause, severity, confidence, chain, hop, reasons, hypotheses }) => [
      cause,
      severity,
      confidence,
      chain,
      hop,
      reasons,
      hypotheses.map((one) => [one.cause, one.confidence]),
    ]),
  };
}

function again(trace: Trace, redaction: 'values' | 'none'): Trace {
  const answer = fromHar(JSON.stringify(toHar(trace, diagnose(trace), { redaction, salt: 'a salt', version: '1' })));
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer.trace;
}

test('any chain has the same diagnosis after a masked round trip, and the same trace after an open one', () => {
  fc.assert(
    fc.property(traces, (trace) => {
      expect(again(trace, 'none')).toEqual(trace);
      expect(conclusions(again(trace, 'values'))).toEqual(conclusions(trace));
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
}, 600_000);
