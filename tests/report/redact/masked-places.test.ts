import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { atOnce } from '../../../src/report/in-steps.ts';
import { maskedPlaces } from '../../../src/report/redact/masked-places.ts';
import { everything } from '../everything.ts';
import { chain } from '../../chain.ts';

test('each value is told once, with its kind, its first place and how often it stands', () => {
  const trace = chain(`
    > GET https://u:pw123@app.test/cb?code=Zk3Qp9Xv7Lm2#id
    > Authorization: Bearer abc.def
    > Cookie: sid=q1w2e3r4t5
    < 302 /reset/Yk3Qp9Xv7Lm2
    < Set-Cookie: sid=q1w2e3r4t5; Path=/
    > GET https://app.test/reset/Yk3Qp9Xv7Lm2
    < 200
  `);
  const told = atOnce(maskedPlaces(trace)).map(({ kind, value, place, times }) => [kind, value, place.in, times]);
  expect(told).toContainEqual(['user-info', 'pw123', 'url', 1]);
  expect(told).toContainEqual(['url-parameter', 'Zk3Qp9Xv7Lm2', 'url', 1]);
  expect(told).toContainEqual(['fragment', 'id', 'url', 1]);
  expect(told).toContainEqual(['credentials', 'abc.def', 'header', 1]);
  expect(told).toContainEqual(['path-id', 'Yk3Qp9Xv7Lm2', 'header', 2]);
  const cookie = told.filter(([kind]) => kind === 'cookie-value');
  expect(cookie).toHaveLength(1);
  expect(cookie[0]![3]).toBeGreaterThanOrEqual(2);
});

test.each(everything.slice(0, 40))('$name: nothing that it tells is left in the masked report', ({ trace: make }) => {
  const trace = make();
  const { log } = toHar(trace, diagnose(trace), { redaction: 'values', salt: 'a salt', version: '1' });
  const cookies = log.entries.flatMap(({ request, response }) => [...request.cookies, ...response.cookies]);
  const values = new Set(cookies.map(({ value }) => value));
  const masked = atOnce(maskedPlaces(trace)).filter(({ kind, value }) => kind === 'cookie-value' && value.length >= 12);
  expect(masked.filter(({ value }) => values.has(value))).toEqual([]);
});
