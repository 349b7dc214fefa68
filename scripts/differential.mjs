import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * `npm run differential -- --seed N --decisions M`: random scenarios, with the real browser as the referee. With
 * `--browser firefox`, which has no protocol that tells, the referee is the wire.
 */
const args = process.argv.slice(2);
const browser = args[args.indexOf('--browser') + 1] === 'firefox' ? 'firefox' : 'chromium';
setup([browser]);
if (!args.includes('--extension') && !existsSync(join(root, 'dist', browser, 'manifest.json'))) await build();
process.exit(
  runTypeScript(browser === 'firefox' ? 'tests/differential/firefox/run.ts' : 'tests/differential/run.ts', args),
);
