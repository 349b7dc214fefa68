import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * `npm run bench`: speed, growth and memory of the core, against tough-cookie in the same run (docs/performance.md). Built as
 * the extension is built: loaders that run TypeScript directly add work of their own to every function.
 */
if (!existsSync(join(root, 'node_modules/vite'))) setup([]);
const { build } = await import('vite');
const outDir = join(root, 'node_modules/.cache/session-trace/bench');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'tests/bench/run.ts', outDir, target: 'node20', minify: false },
});
process.exit(run(process.execPath, ['--expose-gc', join(outDir, 'run.js'), ...process.argv.slice(2)]));
