import { describe, expect, test } from 'vitest';
import { mostCookies } from '../../../src/core/cookie/most-cookies.ts';
import type { Trace } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { jarBefore } from '../../../src/core/trace/jar-at.ts';
import { reconstructJar } from '../../../src/core/trace/reconstruct-jar.ts';
import { chain } from '../../chain.ts';
import { changes, pairs } from './jar-events.ts';

const baseline = ({ jar }: Trace): string[] =>
  jar.baseline.map(
    ({ name, value, domain, hostOnly, path }) => `${name}=${value} ${hostOnly ? '' : '.'}${domain}${path}`,
  );

describe('Set-Cookie lines', () => {
  test('go through the engine', () => {
    const trace = chain(`
      > GET http://app.test/a
      < 200
      < Set-Cookie: ok=1; Path=/
      < Set-Cookie: secure=1; Secure
      < Set-Cookie: foreign=1; Domain=other.test
      < Set-Cookie: ok=; Max-Age=0; Path=/
      < Set-Cookie: gone=; Max-Age=0
    `);
    expect(changes(trace)).toEqual(['+ok=1 @60 by 1#0/0', '-ok=1 @60 by 1#0/3']);
    expect(trace.jar.observed).toBe(false);
    expect(trace.jar.changes.every(({ observed }) => !observed)).toBe(true);
  });

  test('are judged as this browser would', () => {
    const script = `> GET http://localhost/\n< 200\n< Set-Cookie: sid=1; Secure`;
    expect(chain(script).jar.changes).toHaveLength(1);
    expect(chain(`* browser safari\n${script}`).jar.changes).toHaveLength(0);
  });

  test('see the request they answer: a cross-site fetch may not set a Lax cookie', () => {
    const script =
      '> GET https://top.test/\n< 200\n* via fetch\n> GET https://app.test/\n< 200\n< Set-Cookie: sid=1; SameSite=Lax';
    expect(chain(script).jar.changes).toEqual([]);
  });

  test('of cached answers count for nothing', () => {
    const script =
      '> GET https://app.test/a\n> Cookie: never=left\n< 301 /b\n< Set-Cookie: sid=1\n* mark cached-redirect\n> GET https://app.test/b\n< 200';
    const trace = chain(script);
    expect([trace.jar.changes, trace.jar.baseline]).toEqual([[], []]);
  });
});

describe('a cookie that was sent without having been set', () => {
  test('was there before: all that is known is that it was sent here', () => {
    const trace = chain('> GET https://www.app.test/a/b\n> Cookie: sid=1; theme=dark\n< 200');
    expect(baseline(trace)).toEqual(['sid=1 www.app.test/', 'theme=dark www.app.test/']);
    expect(trace.jar.baseline[0]).toMatchObject({
      secure: false,
      sameSite: 'unspecified',
      expires: undefined,
      createdAt: undefined,
    });
  });

  test('is the one that a later line replaces', () => {
    const trace = chain(`
      > GET https://www.app.test/
      > Cookie: sid=old
      < 302 /home
      < Set-Cookie: sid=new; Domain=app.test; Path=/
      > GET https://www.app.test/home
      > Cookie: sid=new
      < 200
    `);
    expect(baseline(trace)).toEqual(['sid=old .app.test/']);
    expect(pairs(jarBefore(trace.jar, trace.chains[0]!.hops[1]!))).toEqual(['sid=new']);
  });

  test('is not, if it is sent beside it afterwards', () => {
    const trace = chain(`
      > GET https://www.app.test/
      > Cookie: sid=old
      < 302 /home
      < Set-Cookie: sid=new; Domain=app.test; Path=/
      > GET https://www.app.test/home
      > Cookie: sid=old; sid=new
      < 200
    `);
    expect(baseline(trace)).toEqual(['sid=old www.app.test/']);
    expect(pairs(jarBefore(trace.jar, trace.chains[0]!.hops[1]!))).toEqual(['sid=new', 'sid=old']);
  });

  test('two of one name are two cookies', () => {
    const trace = chain('> GET https://www.app.test/\n> Cookie: sid=1; sid=2\n< 200');
    expect(new Set(baseline(trace)).size).toBe(2);
    expect(pairs(jarBefore(trace.jar, trace.chains[0]!.hops[0]!))).toEqual(['sid=1', 'sid=2']);
  });

  test('with another value than was set, was changed by something unseen just before', () => {
    const trace = chain(`
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=1; Path=/
      > GET https://app.test/b
      > Cookie: sid=2
      < 200
    `);
    expect(trace.jar.baseline).toEqual([]);
    expect(trace.jar.changes.map(({ by, cookie }) => [cookie.value, by?.line])).toEqual([
      ['1', 0],
      ['2', undefined],
    ]);
    expect(pairs(jarBefore(trace.jar, trace.chains[1]!.hops[0]!))).toEqual(['sid=2']);
  });

  test('is no news if it is in the baseline that is given', () => {
    expect(
      baseline(chain('* jar: sid=1; Domain=app.test\n> GET https://www.app.test/\n> Cookie: sid=1\n< 200')),
    ).toEqual(['sid=1 .app.test/']);
  });

  test('may share a name with a cookie of another path', () => {
    const trace = chain('* jar: sid=1; Path=/admin\n> GET https://app.test/\n> Cookie: sid=2\n< 200');
    expect(baseline(trace)).toEqual(['sid=1 app.test/admin', 'sid=2 app.test/']);
  });
});

test('chains that overlap in time are taken in the order of their requests and responses', () => {
  const { chains } = chain(`
    > GET https://app.test/a
    < 200
    < Set-Cookie: sid=1; Path=/
    * via fetch
    > GET https://app.test/b
    > Cookie: sid=1
    < 200
    < Set-Cookie: sid=2; Path=/
  `);
  const jar = reconstructJar(chains.toReversed(), [], profiles.chromium);
  expect(jar.baseline).toEqual([]);
  expect(jar.changes.map(({ cookie }) => cookie.value)).toEqual(['1', '2']);
});

test('ten thousand cookies in a thousand responses are no burden; of one site the jar never holds more than any browser', () => {
  const lines = (n: number): string => Array.from({ length: 10 }, (_, at) => `< Set-Cookie: c${n}-${at}=1`).join('\n');
  const script = Array.from(
    { length: 1000 },
    (_, n) => `* via start\n> GET https://app.test/${n}\n> Cookie: x${n}=1\n< 200\n${lines(n)}`,
  );
  const { jar } = chain(script.join('\n'));
  expect(jar.changes.filter(({ removed }) => !removed)).toHaveLength(10_000);
  let held = jar.baseline.length;
  for (const { removed, cause } of jar.changes) {
    held += removed ? -1 : 1;
    if (removed) expect(cause).toBe('evicted');
    expect(held).toBeLessThanOrEqual(mostCookies + 1);
  }
  expect(held).toBe(mostCookies);
});

test('each partition has room of its own', () => {
  const framed = (n: number): string =>
    `* top https://shop${n}.test/\n* via frame\n> GET https://widget.test/${n}\n< 200\n` +
    Array.from({ length: 600 }, (_, at) => `< Set-Cookie: c${at}=1; Secure; SameSite=None; Partitioned`).join('\n');
  const { jar } = chain([1, 2].map(framed).join('\n'));
  expect(jar.changes.map(({ cause }) => cause)).not.toContain('evicted');
  expect(jar.changes).toHaveLength(1200);
});
