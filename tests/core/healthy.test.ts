import { expect, test } from 'vitest';
import { healthy } from './healthy.ts';
import { healthyApps } from './healthy-apps.ts';
import { told } from './told.ts';

test.each(Object.entries({ ...healthy, ...healthyApps }))('no false alarm: %s', (_, script) => {
  const { findings, lostAt } = told(script);
  expect(findings.filter((finding) => finding.startsWith('error'))).toEqual([]);
  expect(lostAt).toEqual([]);
});

test('the corpus is as large as it says', () => {
  expect(Object.keys(healthy).length).toBeGreaterThanOrEqual(35);
});
