import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runBin } from './run.mjs';
import { setup } from './setup.mjs';

const results = join(root, 'node_modules', '.cache', 'session-trace');

/** Vitest with its own summary on screen and its counts in a file. */
function vitest(name, args) {
  const file = join(results, `${name}.json`);
  return runBin('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
}

function counts(name) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(join(results, `${name}.json`), 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

setup(['chromium', 'firefox']);
await build();
mkdirSync(results, { recursive: true });

const steps = {
  'type check': () => runBin('typescript/bin/tsc', ['--noEmit']),
  lint: () => runBin('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => runBin('prettier/bin/prettier.cjs', ['--check', '.']),
  'web-ext lint': () => runBin('web-ext/bin/web-ext.js', ['lint', '--source-dir', 'dist/firefox', '--self-hosted']),
  'unit tests': () => vitest('unit', []),
  'end-to-end tests': () => vitest('e2e', ['--config', 'vitest.e2e.config.ts']),
};

const failed = Object.entries(steps).filter(([name, step]) => {
  console.log(`\n── ${name}`);
  return step() !== 0;
});

const all = ['unit', 'e2e'].map(counts);
const sum = (key) => all.reduce((total, one) => total + one[key], 0);
console.log(failed.length > 0 ? `\nfailed: ${failed.map(([name]) => name).join(', ')}` : '\nall steps passed');
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
