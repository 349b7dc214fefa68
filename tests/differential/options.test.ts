import { expect, test } from 'vitest';
import { defaults, readOptions } from './options.ts';

test.each([
  ['', {}],
  ['--seed 7', { seed: 7, seeds: [7] }],
  ['--seed 201,202 --decisions 4200', { seed: 201, seeds: [201, 202], decisions: 4200 }],
  ['--slow --only 3', { slow: true, only: 3 }],
  ['--browser firefox', { browser: 'firefox', extension: 'dist/firefox' }],
])('%j', (args, expected) => {
  expect(readOptions(args.split(' ').filter(Boolean))).toEqual({ ...defaults, ...expected });
});

test.each(['--seed x', '--seed', '--seed 1,', '--decisions -1', '--browser safari', '--fast'])(
  '%j is refused',
  (args) => {
    expect(() => readOptions(args.split(' '))).toThrow('Unknown');
  },
);
