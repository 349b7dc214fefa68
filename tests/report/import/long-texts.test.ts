import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import {
  cookiesWithinMeasure,
  headersWithinMeasure,
  longestHeader,
  longestUrl,
} from '../../../src/report/import/long-texts.ts';
import { toText } from '../../../src/report/text/to-text.ts';
import { redactTold } from '../../../src/report/redact/redact-told.ts';

const header = (name: string, value: string) => ({ name, value });
const filled = (length: number) => 'x9'.repeat(length / 2);

describe('headers', () => {
  test('as long as any browser takes: the same list', () => {
    const headers = [header('a', 'b'), header('Cookie', filled(longestHeader))];
    expect(headersWithinMeasure(headers, 'here')).toEqual({ list: headers, cutAt: undefined });
    expect(headersWithinMeasure(headers, 'here').list).toBe(headers);
  });

  test('longer: the first of it, and the place', () => {
    const cut = headersWithinMeasure([header('a', 'b'), header('X', `${filled(longestHeader)}y`)], 'here');
    expect(cut).toEqual({ list: [header('a', 'b'), header('X', filled(longestHeader))], cutAt: 'here[1]' });
  });

  test('cookies are cut between two of them', () => {
    const { list } = headersWithinMeasure([header('cookie', `a=1; b=2; c=${filled(longestHeader)}`)], '');
    expect(list).toEqual([header('cookie', 'a=1; b=2')]);
  });
});

test('lists of cookies too', () => {
  const short = { name: 'a', value: 'b' };
  const list = [short, { name: 'c', value: filled(2 * longestHeader), path: 7 }, null];
  const cut = cookiesWithinMeasure(list, 'here');
  expect(cut).toEqual({ list: [short, { name: 'c', value: filled(longestHeader), path: 7 }, null], cutAt: 'here[1]' });
});

describe('a file', () => {
  const entry = (url: string, more: object = {}) => ({
    startedDateTime: '2026-01-01T00:00:00Z',
    request: { method: 'GET', url, headers: [header('Cookie', 'sid=1')], ...more },
    response: { status: 200, headers: [] },
  });
  const read = (...entries: unknown[]) => fromHar(JSON.stringify({ log: { entries } }));
  const app = 'https://app.test/';

  test('with an address that no browser opens names it, and the rest is read', () => {
    const long = read(entry(app), entry(app + filled(longestUrl)));
    expect(long.ok && long.trace.chains).toHaveLength(1);
    expect(long.ok && long.notes.map(({ values }) => values.where)).toEqual(['log.entries[1].request.url']);
    const alone = read(entry(app + filled(10 * longestUrl)));
    expect(!alone.ok && alone.problem.where).toBe('log.entries[0].request.url');
  });

  test('with an address as long as Chromium opens is read', () => {
    const long = read(entry(app + filled(2_097_152 - 20)));
    expect(long.ok && long.notes).toEqual([]);
  });

  test('with a header of 10 MB names it, and is told to its end', () => {
    for (const name of ['Cookie', 'X-Long', 'Referer']) {
      const long = read(entry(app, { headers: [header(name, `sid=${filled(10_000_000)}`)] }));
      if (!long.ok) throw new Error('refused');
      expect(long.notes.flatMap(({ values }) => values.where ?? [])).toEqual(['log.entries[0].request.headers[0]']);
      const told = redactTold(long.trace, diagnose(long.trace), 'salt');
      expect(toText(told)).not.toBe('');
    }
  });

  test('data: addresses may be as long as they like', () => {
    const long = read(entry(app), entry(`data:,${filled(2 * longestUrl)}`));
    expect(long.ok && long.notes).toEqual([]);
  });
});
