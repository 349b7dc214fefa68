import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { setup } from './setup.mjs';

/** `npm run bench:report`: big HAR files, against `JSON.parse` (docs/performance.md). Built as the command line is built. */
if (!existsSync(join(root, 'node_modules/vite'))) setup([]);
const { build } = await import('vite');
const outDir = join(root, 'node_modules/.cache/session-trace/bench-report');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: { ssr: 'tests/bench/report/run.ts', outDir, target: 'node20', minify: false },
});
process.exit(run(process.execPath, [join(outDir, 'run.js'), ...process.argv.slice(2)]));
