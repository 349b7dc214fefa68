import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runTypeScript } from './run.mjs';

/**
 * Installs what is missing, and returns at once when nothing is: npm packages, then the browsers named in `browsers`
 * (`chromium`, `firefox`). Needs nothing but Node and npm. Ends the process when something can't be installed.
 */
export function setup(browsers = ['chromium']) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [, wantedMajor = 0, wantedMinor = 0] = /(\d+)\.(\d+)/.exec(engines.node)?.map(Number) ?? [];
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    console.error(`Node ${engines.node} is needed, this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!packagesAreFresh() && run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) process.exit(1);
  if (runTypeScript('scripts/install-browsers.ts', browsers) !== 0) process.exit(1);
}

/** npm writes its own copy of the lock file when it has installed everything. */
function packagesAreFresh() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setup(['chromium', 'firefox']);
