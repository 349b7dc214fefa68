import { describe, expect, test } from 'vitest';
import { toHar } from '../../../src/report/har/to-har.ts';
import { chain } from '../../chain.ts';
import { told } from '../told.ts';
import { harProblems, reportProblems } from '../validate.ts';

const scripts: readonly (readonly [string, string])[] = [
  [
    'a cookie path',
    `
    > POST https://app.test/login
    > Content-Type: application/x-www-form-urlencoded
    < 302 /dashboard
    < Set-Cookie: sid=q1w2e3r4t5y6u7i8; Path=/app; Expires=Wed, 01 Jan 2098 00:00:00 GMT; HttpOnly
    < Set-Cookie: theme=dark; SameSite=Lax
    * ip 10.0.0.1
    > GET https://app.test/dashboard
    > Cookie: theme=dark
    < 200
    < Content-Type: text/html; charset=utf-8
    < Content-Length: 512
    `,
  ],
  [
    'what is not seen',
    `
    * observed
    * jar: old=1; Domain=app.test; Secure
    > GET http://app.test/
    * internal
    > GET https://app.test/
    * mark headers-missing
    * ip 2001:db8::1
    < 200
    * removed old (evicted)
    * via fetch
    > GET https://api.test/x?y=1&z
    * error net::ERR_ABORTED
    * via frame
    > GET https://frame.test/
    `,
  ],
];

describe.each(scripts)('the report of %s', (_, script) => {
  const trace = chain(script);
  const options = { redaction: 'values', salt: 'salt', version: '1.2.3' } as const;
  const har = toHar(trace, told(trace), options);

  test('is a HAR 1.2 file', () => {
    expect(harProblems(har)).toEqual([]);
  });

  test('fits the schema of our own fields', () => {
    expect(reportProblems(har)).toEqual([]);
  });

  test('holds nothing that JSON cannot say', () => {
    expect(JSON.parse(JSON.stringify(har))).toEqual(har);
    expect(JSON.stringify(har)).toBe(JSON.stringify(toHar(trace, told(trace), options)));
  });
});

describe('an entry', () => {
  const trace = chain(scripts[0]![1]);
  const { log } = toHar(trace, told(trace), { redaction: 'none', salt: '', version: '1.2.3' });

  test('is filled as the Network panel fills it', () => {
    const [login, dashboard] = log.entries;
    expect(login).toMatchObject({
      pageref: 'page_1',
      startedDateTime: '2026-01-01T00:00:00.020Z',
      serverIPAddress: '10.0.0.1',
      _initiator: { type: 'other' },
      _resourceType: 'document',
      request: { method: 'POST', url: 'https://app.test/login' },
      response: {
        status: 302,
        redirectURL: '/dashboard',
        cookies: [
          { name: 'sid', path: '/app', expires: '2098-01-01T00:00:00.000Z', httpOnly: true, secure: false },
          { name: 'theme', value: 'dark', sameSite: 'Lax' },
        ],
      },
    });
    expect(dashboard).toMatchObject({
      request: { cookies: [{ name: 'theme', value: 'dark' }], bodySize: 0 },
      response: { content: { size: 512, mimeType: 'text/html' }, redirectURL: '' },
    });
    const { blocked, send, wait, receive } = login!.timings;
    expect(login!.time).toBe(Math.max(blocked ?? 0, 0) + (send ?? 0) + wait + receive);
    expect(log.pages).toEqual([
      {
        id: 'page_1',
        startedDateTime: '2026-01-01T00:00:00.020Z',
        title: 'https://app.test/dashboard',
        pageTimings: { onContentLoad: -1, onLoad: -1 },
      },
    ]);
  });

  test('says in its own field what became of each cookie', () => {
    expect(log.entries[0]!._sessionTrace).toMatchObject({
      chain: 'c1',
      hop: 0,
      via: 'start',
      siteForCookies: null,
      setCookies: [
        { name: 'sid', outcome: 'rejected', reasons: ['SyntaxError'], explained: true },
        { name: 'theme', line: 'theme=dark; SameSite=Lax' },
      ],
    });
  });

  test('is pointed at by chains and findings', () => {
    const { chains, findings } = log._sessionTrace;
    expect(chains).toMatchObject([{ id: 'c1', flow: 'f1', entries: [0, 1], verdict: 'lost', lostAt: 1 }]);
    expect(findings[0]).toMatchObject({
      entry: 1,
      reasons: ['NotOnPath', 'SecureOnly'],
      nextTest: expect.any(String) as string,
    });
    expect(findings[0]!.evidence.map(({ part }) => part)).not.toContain('rule');
    expect(findings[0]!.rules[0]).toEqual({ text: 'RFC 10025 section 5.1.4' });
  });
});

test('the browser’s own redirect looks as in the Network panel', () => {
  const trace = chain(scripts[1]![1]);
  const { entries } = toHar(trace, told(trace), { redaction: 'none', salt: '', version: '1' }).log;
  expect(entries[0]!.response).toMatchObject({ status: 307, redirectURL: 'https://app.test/' });
  expect(entries[0]!._sessionTrace.recorded.response).toBeNull();
  expect(entries[2]!.response).toMatchObject({ status: 0, _error: 'net::ERR_ABORTED' });
});

test('cookies of several Cookie headers, as HTTP/2 has them, are all in the list', () => {
  const trace = chain(`
    > GET https://app.test/
    > Cookie: a=1
    > Cookie: b=2
    < 200
  `);
  const { log } = toHar(trace, told(trace), { redaction: 'none', salt: 'salt', version: '1' });
  expect(log.entries[0]!.request.cookies.map(({ name, value }) => [name, value])).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});
