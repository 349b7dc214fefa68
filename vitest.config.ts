import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/frameworks/**', 'node_modules/**'],
    environment: 'node',
    // By itself it would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // A watchdog, not a measure: machines that run tests are busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['tests/seed.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
