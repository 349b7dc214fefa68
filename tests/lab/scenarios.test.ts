import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarios } from './scenarios/index.ts';

test('every file in scenarios/ is listed', () => {
  const files = readdirSync(join(import.meta.dirname, 'scenarios')).map((file) => basename(file, '.ts'));
  expect(scenarios.map(({ id }) => id).sort()).toEqual(files.filter((file) => file !== 'index').sort());
});

test('a host belongs to one scenario, so that none disturbs another', () => {
  const hosts = scenarios.flatMap(({ sites }) => [
    ...new Set(Object.keys(sites).map((origin) => new URL(origin).hostname)),
  ]);
  expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
});

test.each(scenarios)('$id expects something that can be wrong', ({ expect: expected }) => {
  if (expected.verdict === 'lost') expect(expected.lostAt).toBeDefined();
  if (expected.verdict === 'lost' || expected.verdict === 'never-established') expect(expected.cause).toBeDefined();
  else expect(expected.cause).toBeUndefined();
});
