import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// npx vite --config tests/panel/harness/vite.config.ts: the panel over fixtures, without an extension around it
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  server: { fs: { allow: ['../../..'] } },
});
