import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { atOnce } from './at-once.mjs';
import { build } from './build.mjs';
import { root } from './run.mjs';
import { setup } from './setup.mjs';

const folder = join(root, 'node_modules', '.cache', 'session-trace');
const resultsOf = (name) => join(folder, `${name}.json`);

/** Vitest with its own summary on screen and its counts in a file. */
function vitest(name, args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsOf(name)}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
    child.on('error', ({ message }) => {
      console.error(message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Counts of a run, and what failed in it: files that did not load have no tests to count. */
function results(name) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(resultsOf(name), 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, lines: failures(testResults) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, lines: [`no results of ${name}`] };
  }
}

function failures(files) {
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const said = tests.length > 0 ? tests.map(({ fullName }) => fullName) : [message];
      return said.map((one) => `${relative(root, name)}: ${one}`);
    });
}

setup(['chromium', 'firefox']);
await build();
mkdirSync(folder, { recursive: true });

// The browsers wait for each other much of the time, so the checks need none of their own.
const checks = atOnce(
  {
    'type check': ['typescript/bin/tsc', '--noEmit'],
    lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    format: ['prettier/bin/prettier.cjs', '--check', '.'],
    'web-ext lint': ['web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--self-hosted'],
  },
  1,
);

const failed = [];
const tests = { 'end-to-end tests': ['e2e', ['--config', 'vitest.e2e.config.ts']], 'unit tests': ['unit', []] };
for (const [name, [short, args]] of Object.entries(tests)) {
  console.log(`\n── ${name}`);
  if ((await vitest(short, args)) !== 0) failed.push(name);
}
failed.unshift(...(await checks));

const all = ['unit', 'e2e'].map(results);
const sum = (key) => all.reduce((total, one) => total + one[key], 0);
for (const line of all.flatMap(({ lines }) => lines)) console.log(`✗ ${line}`);
console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nall steps passed');
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
