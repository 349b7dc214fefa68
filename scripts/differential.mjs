import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

/** `npm run differential -- --seed N --decisions M`: random scenarios, with the real browser as the referee. */
setup(['chromium']);
const args = process.argv.slice(2);
if (!args.includes('--extension') && !existsSync(join(root, 'dist/chromium/manifest.json'))) await build();
process.exit(runTypeScript('tests/differential/run.ts', args));
