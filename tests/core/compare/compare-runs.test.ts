import { describe, expect, test } from 'vitest';
import { compareRuns, hopLimit } from '../../../src/core/compare/compare-runs.ts';
import { say } from '../../../src/core/words.ts';
import { causes } from './causes.ts';
import { firstOf, run, signIn } from './runs.ts';

describe('the first difference that matters', () => {
  test.each(causes)('$cause', ({ works, breaks, first }) => {
    expect(firstOf(compareRuns(run(works), run(breaks)))).toBe(first);
  });

  test.each(causes)('$cause: the other way round it is the same, mirrored', ({ works, breaks }) => {
    const [a, b] = [run(works), run(breaks)];
    const [there, back] = [compareRuns(a, b), compareRuns(b, a)];
    expect(back.pairs.map((pair) => [pair.b?.name, pair.a?.name])).toEqual(
      there.pairs.map((pair) => [pair.a?.name, pair.b?.name]),
    );
    const mirrored = (comparison: typeof there) =>
      comparison.pairs.map(({ differences }) =>
        differences.map(({ kind, name, weight, a: x, b: y }) => ({ kind, name, weight, x, y })),
      );
    expect(mirrored(back)).toEqual(
      mirrored(there).map((pair) => pair.map(({ x, y, ...rest }) => ({ ...rest, x: y, y: x }))),
    );
    expect(back.first?.pair).toBe(there.first?.pair);
    expect(back.first?.difference.kind).toBe(there.first?.difference.kind);
  });

  test.each(causes)('$cause: a run does not differ from itself', ({ works, breaks }) => {
    for (const script of [works, breaks]) {
      const { first, pairs } = compareRuns(run(script), run(script));
      expect(first).toBeUndefined();
      expect(pairs.flatMap(({ differences }) => differences)).toEqual([]);
    }
  });
});

describe('what does not matter', () => {
  test.each([
    ['ids', signIn(), signIn({ id: 'Qw8Er4Ty6Ui0Op2A' })],
    ['staging and production', signIn(), signIn({ origin: 'https://app.staging.test' })],
    [
      'ids in paths, nonces and codes',
      '> GET https://app.test/orders/18812/f3a77bc0?state=Zx81LmN4xYw7Tb9Q&t=1760000000\n< 200\n< Date: Wed, 21 Oct 2026 07:28:00 GMT',
      '> GET https://app.test/orders/42/99ab01cd?state=9QfKq0zR1LmN4xYw&t=1770000123\n< 200\n< Date: Thu, 22 Oct 2026 09:00:01 GMT',
    ],
    [
      'the name of a cookie that holds an id',
      '> GET https://app.test/\n< 200\n< Set-Cookie: .AspNetCore.Correlation.hG3kLq9Wm2Xz5BvQ=N; Path=/signin',
      '> GET https://app.test/\n< 200\n< Set-Cookie: .AspNetCore.Correlation.Zx81LmN4xYw7Tb9Q=N; Path=/signin',
    ],
  ])('%s', (_, a, b) => {
    const comparison = compareRuns(run(a), run(b));
    expect(firstOf(comparison)).toBe('none');
    expect(say(comparison.sentence)).toMatch(/^No difference that matters/);
  });

  test('noise is kept as noise', () => {
    const { pairs } = compareRuns(run(signIn()), run(signIn({ id: 'Qw8Er4Ty6Ui0Op2A' })));
    expect(pairs.flatMap(({ differences }) => differences.map(({ name, weight }) => `${weight} ${name}`))).toEqual([
      'noise x-request-id',
    ]);
  });
});

test('hosts that play the same part are named', () => {
  expect(compareRuns(run(signIn()), run(signIn({ origin: 'https://app.staging.test' }))).hosts).toEqual([
    { a: 'app.test', b: 'app.staging.test' },
  ]);
});

test('a way round is worth a word only, and the cause behind it is found', () => {
  const around = `
    * observed
    > GET http://app.test/login
    < 301 https://app.test/login
    > GET https://app.test/login
    < 200
    < Content-Type: text/html`;
  const straight = around.split('\n').slice(0, 2).concat(around.split('\n').slice(4)).join('\n');
  expect(firstOf(compareRuns(run(straight), run(around)))).toBe('notable hop-in-one-run –|1');
  const rest = (path: string, sent: string) => `
    * via form
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=${path}
    > GET https://app.test/dashboard${sent}
    < 200`;
  const works = straight + rest('/', '\n> Cookie: sid=7hG3kLq9Wm2Xz5Bv');
  const broken = around + rest('/login', '');
  expect(firstOf(compareRuns(run(works), run(broken)))).toBe('attribute sid c2/1|c2/1');
});

test('a sentence names both hops', () => {
  const { sentence } = compareRuns(
    run(signIn()),
    run(signIn({ attributes: 'Path=/login; HttpOnly; Secure; SameSite=Lax' })),
  );
  expect(say(sentence)).toBe(
    '`sid` is set with `Path=/` in run 1 (hop 1 in c2) and with `Path=/login` in run 2 (hop 1 in c2).',
  );
});

test('long runs are cut, and it is said', () => {
  const long = (hops: number) =>
    Array.from({ length: hops }, (_, at) => `> GET https://app.test/a${at % 7}\n< 302 /a${(at + 1) % 7}`).join('\n');
  const { cutAt, pairs } = compareRuns(run(long(hopLimit + 100)), run(long(hopLimit)));
  expect(cutAt).toBe(hopLimit);
  expect(pairs).toHaveLength(hopLimit);
  expect(compareRuns(run(long(3)), run(long(3))).cutAt).toBeUndefined();
});

test('a run without hops', () => {
  expect(compareRuns([], []).first).toBeUndefined();
  expect(firstOf(compareRuns([], run('> GET https://app.test/\n< 200')))).toBe('hop-in-one-run –|1');
});
