import { defineConfig } from 'vitest/config';

/** Real session software behind a real browser, one case at a time. */
export default defineConfig({
  test: {
    include: ['tests/frameworks/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
