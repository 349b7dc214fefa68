import fc from 'fast-check';

/** One seed for all property tests, so that a red run can be run again: `SEED=7 npx vitest run …` tries others. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });
