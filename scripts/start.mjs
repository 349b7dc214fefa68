import { build } from './build.mjs';
import { runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

setup(['chromium']);
await build();
process.exitCode = runTypeScript('scripts/start/main.ts', process.argv.slice(2));
