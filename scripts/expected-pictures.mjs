import { build } from './build.mjs';
import { run } from './run.mjs';

/** Takes anew what `tests/e2e/visual.test.ts` compares with. Look at the difference before it is committed. */
if (process.env['SESSION_TRACE_DIST'] === undefined) await build();
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'vitest.e2e.config.ts',
  'tests/e2e/visual.test.ts',
];
process.exitCode = run(process.execPath, vitest, { env: { ...process.env, PICTURES_EXPECTED: 'renew' } });
