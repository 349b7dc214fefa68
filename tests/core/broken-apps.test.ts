import { expect, test } from 'vitest';
import { broken } from './broken-apps.ts';
import { told } from './told.ts';

test.each(broken)('$name', ({ script, first }) => {
  expect(told(script).findings[0]).toBe(first);
});
