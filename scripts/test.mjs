import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { countsTo, root, start } from './run.mjs';
import { setup } from './setup.mjs';

const folder = join(root, 'node_modules', '.cache', 'session-trace');
const resultsOf = (name) => join(folder, `${name}.json`);

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

/** Runs checks behind the tests, each one's output shown whole when it ends. Answers the names of those that failed. */
async function oneByOne(steps) {
  const failed = [];
  for (const [name, command] of Object.entries(steps)) {
    const { code, output } = await start(command);
    console.log(`\n── ${name}\n${output}`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}

setup(['chromium', 'firefox']);
await build();
mkdirSync(folder, { recursive: true });

// The browsers wait for each other much of the time, so the checks need none of their own.
const checks = oneByOne({
  'type check': ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  'web-ext lint': ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--self-hosted'],
});

const failed = [];
const vitest = (short, ...args) => ['node_modules/vitest/vitest.mjs', 'run', ...args, ...countsTo(resultsOf(short))];
const tests = {
  'end-to-end tests': ['e2e', vitest('e2e', '--config', 'vitest.e2e.config.ts')],
  'real session software': ['frameworks', ['scripts/frameworks.mjs']],
  'unit tests': ['unit', vitest('unit')],
};
for (const [name, [short, command]] of Object.entries(tests)) {
  console.log(`\n── ${name}`);
  rmSync(resultsOf(short), { force: true });
  const { code, output } = await start(command, { shown: true });
  if (code !== 0) failed.push(name);
  if (output !== '') console.error(output);
}
failed.unshift(...(await checks));

const all = ['unit', 'frameworks', 'e2e'].map(results);
const sum = (key) => all.reduce((total, one) => total + one[key], 0);
for (const line of all.flatMap(({ lines }) => lines)) console.log(`✗ ${line}`);
console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nall steps passed');
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
