import { describe, expect, test } from 'vitest';
import { captured, chain } from '../chain.ts';

describe('the notation of chains', () => {
  test('a redirect to the URL that follows goes on; any other URL begins a chain', () => {
    const { chains } = chain(`
      # a comment
      > GET https://app.test/login
      > Cookie: sid=1
      < 302 /dashboard#top
      < Set-Cookie: sid=1; Path=/app
      > GET https://app.test/dashboard
      < 200

      > GET https://app.test/other
      < 200 OK
    `);
    expect(chains.map(({ hops }) => hops.map(({ id }) => id))).toEqual([['1#0', '1#1'], ['2#0']]);
    const [login, dashboard] = chains[0]!.hops;
    expect(login?.request.headers).toEqual([{ name: 'Cookie', value: 'sid=1' }]);
    expect(login?.response?.headers.map(({ name }) => name)).toEqual(['Location', 'Set-Cookie']);
    expect(login?.response?.redirectUrl).toBe('https://app.test/dashboard#top');
    expect(dashboard?.request.headers).toEqual([]);
  });

  test('the way a chain begins can be said even where the URL would go on', () => {
    const script = '> GET https://app.test/\n< 302 /b\n* via start\n> GET https://app.test/b\n< 200';
    expect(chain(script).chains).toHaveLength(2);
  });

  test('time passes, 20 ms per event and as told', () => {
    const { chains, startedAt } = chain(
      '> GET https://app.test/\n< 200\n* after 2 min\n* via start\n> GET https://app.test/\n< 200',
    );
    expect(chains.map(({ hops }) => hops[0]!.times.start - startedAt)).toEqual([20, 120 + 120_000 + 20]);
  });

  test('a cookie in the jar: host, age, attributes', () => {
    const { jar, startedAt } = chain(`
      * jar: a=1
      * jar: b=1; Domain=app.test; Path=/x; Secure; HttpOnly; SameSite=Lax
      * jar: https://idp.test/deep/page c=1
      * jar: https://idp.test/ 30 s ago: d=1; SameSite=None
      > GET https://www.app.test/page
    `);
    expect(jar.baseline).toMatchObject([
      { name: 'a', domain: 'www.app.test', hostOnly: true, path: '/', sameSite: 'unspecified', createdAt: undefined },
      { name: 'b', domain: 'app.test', hostOnly: false, path: '/x', secure: true, httpOnly: true, sameSite: 'lax' },
      { name: 'c', domain: 'idp.test', hostOnly: true, path: '/deep' },
      { name: 'd', domain: 'idp.test', sameSite: 'none', createdAt: startedAt - 30_000 },
    ]);
  });

  test('an observed jar does as the engine says, or as the script says', () => {
    const lines = (outcome: string): string => `
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: foreign=1; Domain=other.test
      ${outcome}
      < Set-Cookie: own=1
    `;
    const names = (outcome: string): string[] => chain(lines(outcome)).jar.changes.map(({ cookie }) => cookie.name);
    expect(names('')).toEqual(['own']);
    expect(names('* stored')).toEqual(['foreign', 'own']);
    expect(chain(`${lines('')}\n* rejected`).jar.changes).toEqual([]);
    expect(chain(lines('')).jar.observed).toBe(true);
  });

  test('a cookie that the browser removed', () => {
    for (const mode of ['', '* observed']) {
      const { jar } = chain(`${mode}\n* jar: sid=1\n> GET https://app.test/\n< 200\n* removed sid (evicted)`);
      expect(jar.changes.map(({ removed, cause }) => [removed, cause])).toEqual([[true, 'evicted']]);
    }
  });

  test('is the same as events for the recorder', () => {
    const types = captured('* observed\n> GET https://app.test/\n< 200\n< Set-Cookie: a=1').map(({ type }) => type);
    expect(types).toEqual([
      'jar-read',
      'request-started',
      'request-headers',
      'response-headers',
      'cookie-changed',
      'response-started',
      'committed',
      'request-completed',
    ]);
  });
});

describe('a malformed script', () => {
  test.each([
    ['GET https://app.test/', 1],
    ['\n> GET /login', 2],
    ['> GET https://app.test/ and more', 1],
    ['> Cookie: a=1', 1],
    ['< 200', 1],
    ['> GET https://app.test/\n< Set-Cookie: a=1', 2],
    ['> GET https://app.test/\n< 200\n< 200', 3],
    ['> GET https://app.test/\n< 302 /a\n< Location: /b', 1],
    ['> GET https://app.test/\n< 200\n* stored', 3],
    ['* telepathy', 1],
    ['* browser lynx', 1],
    ['* via magic\n> GET https://app.test/', 1],
    ['* type film\n> GET https://app.test/', 1],
    ['> GET https://app.test/\n* mark zorro', 2],
    ['> GET https://app.test/\n* after a while', 2],
    ['> GET https://app.test/\n* removed sid', 2],
    ['> GET https://app.test/\n* script sets a=1', 2],
    ['> GET https://app.test/\n* tab 7', 2],
    ['* jar:', 1],
    ['> GET https://app.test/\n< 200\n* internal', 3],
  ])('%j names line %i', (script, line) => {
    expect(() => chain(script)).toThrow(new RegExp(`^line ${line}:`));
  });
});
