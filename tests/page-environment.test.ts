import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';

const root = join(import.meta.dirname, '..');

/** Node's own modules that a file reaches, each with the file that asks for it. */
function reached(start: string): readonly string[] {
  const seen = new Set([start]);
  const found: string[] = [];
  for (const file of seen) {
    if (!/^(?:src|tests|scripts)\/.*\.tsx?$/.test(file)) continue;
    for (const one of importsOf(file, { types: false })) {
      if (one.startsWith('node:')) found.push(`${file} imports ${one}`);
      else seen.add(one);
    }
  }
  return found;
}

const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `tests/${name}`);

/** Vite makes such a module for the page, where Node's are empty: whether a test gets one is a matter of who asks first. */
test('tests that run in a page’s environment reach no module of Node', () => {
  const inPages = tests.filter((file) => readFileSync(join(root, file), 'utf8').startsWith('// @vitest-environment'));
  expect(inPages.length).toBeGreaterThan(10);
  expect(inPages.flatMap(reached)).toEqual([]);
});

test('what is reached is found', () => {
  expect(reached('scripts/locales.ts')).toContain('scripts/locales/read-messages.ts imports node:fs');
});
