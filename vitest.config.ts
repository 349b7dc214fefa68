import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const elsewhere = /^tests\/(e2e|frameworks)\//u;
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.test\.tsx?$/u.test(name) && !elsewhere.test(name));

/** Files that swap a module or live in a page: what they change, a test that shares their world would see. */
const apart = /vi\.(mock|doMock|stubGlobal|useFakeTimers)|@vitest-environment/u;
const isApart = (file: string) => apart.test(readFileSync(file, 'utf8'));

const common = {
  environment: 'node',
  // A watchdog, not a measure: machines that run tests are busy.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  setupFiles: ['tests/seed.ts'],
};

export default defineConfig({
  test: {
    // By itself it would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Most tests call pure functions. To load the core once for each file took longer than to run them.
      {
        extends: true,
        test: { ...common, name: 'shared', isolate: false, include: files.filter((file) => !isApart(file)) },
      },
      { extends: true, test: { ...common, name: 'apart', include: files.filter(isApart) } },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
