import { describe, expect, test } from 'vitest';
import { neverHypotheses, refusalHypotheses } from '../../../src/core/causes/hypotheses/index.ts';
import { causes } from '../../../src/core/causes/index.ts';
import { told } from '../told.ts';
import { lookAlikes } from './look-alikes/index.ts';
import { profileOf } from './look-alikes/look-alike.ts';

describe.each(Object.entries(lookAlikes))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const { findings, diagnosis, first } = told(row.script, profileOf(row.profile));
    expect(findings[0]).toBe(row.first);
    const said = diagnosis.findings.flatMap(({ cause, hypotheses }) => [cause, ...hypotheses.map((one) => one.cause)]);
    expect(said.filter((cause) => row.not.includes(cause))).toEqual([]);
    // Told, but not first: a row that names what is not told at all would prove nothing.
    expect((row.notFirst ?? []).filter((cause) => !said.includes(cause) || first?.cause === cause)).toEqual([]);
    if (row.ranked !== undefined) expect(first?.hypotheses[0]?.cause).toBe(row.ranked);
  });
});

const rows = Object.values(lookAlikes).flat();
const hypotheses = [...new Set([...refusalHypotheses, ...neverHypotheses].map(({ id }) => id))];
const known = [...causes.map(({ id }) => id), ...hypotheses];

test('the rows name causes that there are', () => {
  const named = rows.flatMap(({ not, notFirst = [], ranked }) => [...not, ...notFirst, ...(ranked ? [ranked] : [])]);
  expect([...new Set(named)].filter((id) => !known.includes(id))).toEqual([]);
});

/** Never a headline, and why. */
const neverFirst: Readonly<Record<string, string>> = {
  'redirect-307-308-preserves-post': 'said beside the Lax cookie that the repeated POST left behind, never without it',
};

test.each(causes)('$id is the headline of a row', ({ id }) => {
  const isFirst = rows.some(({ first }) => first?.split(' ')[2] === id);
  expect(isFirst).toBe(neverFirst[id] === undefined);
  if (!isFirst) expect(rows.some(({ notFirst }) => notFirst?.includes(id))).toBe(true);
});

test.each(known)('%s is the tempting one of a row', (id) => {
  expect(rows.some(({ not, notFirst = [] }) => not.includes(id) || notFirst.includes(id))).toBe(true);
});
