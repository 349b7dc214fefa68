import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { countsTo, root, runBin, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * `npm run test:frameworks`: real session software, set up wrongly and then as advised, in real Chromium. Sets up what
 * it needs. Where the servers can't be installed it fails in CI, and elsewhere says so and tests nothing.
 */
const folder = join(root, 'node_modules', '.cache', 'session-trace');
const results = join(folder, 'frameworks.json');
const rows = `${results}.rows`;

setup(['chromium']);
mkdirSync(folder, { recursive: true });
if (runTypeScript('scripts/install-servers.ts', []) !== 0) {
  if (process.env.CI) process.exit(1);
  writeFileSync(results, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 1, testResults: [] }));
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
if (!existsSync(join(root, 'dist', 'chromium', 'manifest.json')) || process.env.CI === undefined) await build();

for (const file of [results, rows]) rmSync(file, { force: true });
process.env.FRAMEWORKS_RESULTS = rows;
const code = runBin('vitest/vitest.mjs', [
  'run',
  '--config',
  'vitest.frameworks.config.ts',
  ...countsTo(results),
  ...process.argv.slice(2),
]);

if (existsSync(rows)) {
  const table = JSON.parse(readFileSync(rows, 'utf8'));
  const columns = ['software', 'cause', 'diagnosed', 'setting', 'healthy'];
  const cells = [
    ['software, version', 'cause', 'diagnosed', 'setting applied', 'healthy'],
    ...table.map((row) => columns.map((column) => (column === 'healthy' ? (row.healthy ? 'yes' : 'NO') : row[column]))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
  console.log(`\n${cells.map((row) => row.map((cell, index) => cell.padEnd(widths[index])).join('  ')).join('\n')}`);
  console.log(`\n${new Set(table.map(({ cause }) => cause)).size} causes on real software`);
}
const { numPassedTests = 0, numFailedTests = 1 } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = code;
