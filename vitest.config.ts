import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/frameworks/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/seed.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
