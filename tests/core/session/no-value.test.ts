import { expect, test } from 'vitest';
import { isNoValue } from '../../../src/core/session/no-value.ts';

test.each(['', '""', '" "', 'deleted', 'deleteMe', '-del-', 'null', 'NONE', '+', '%20', '%22%22', 'logged_out'])(
  'stands for nothing: %j',
  (value) => {
    expect(isNoValue(value)).toBe(true);
  },
);

test.each(['0', '1', 'abc', 'deleted1234', 'k3v9q2m8x1z7b4n6', '"k3v9q2m8x1z7b4n6"', 'removedItems=3'])(
  'is a value: %j',
  (value) => {
    expect(isNoValue(value)).toBe(false);
  },
);
