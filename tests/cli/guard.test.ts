import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayTakeLong } from '../../src/cli/guard.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-trace-'));
  writeFileSync(join(folder, 'small'), 'x'.repeat(400_000));
  writeFileSync(join(folder, 'big'), 'x'.repeat(1_000_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [[], false],
  [['small', 'small'], false],
  [['small', 'small', 'small'], true],
  [['big'], true],
  [['missing'], false],
  [['missing', '-'], true],
  [['.'], true],
  [['big/no folder'], false],
  [['x'.repeat(5000)], false],
  [['x'.repeat(5000), 'big'], true],
] as const)('%j: %s', (names, expected) => {
  expect(mayTakeLong(names.map((name) => (name === '-' ? name : join(folder, name))))).toBe(expected);
});
