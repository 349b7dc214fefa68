import { expect, test } from 'vitest';
import { recordedVerdict } from '../../../src/panel/view/recorded-verdict.ts';

test.each([
  [['kept', 'lost', 'never-established'], 'lost'],
  [['not-applicable', 'never-established'], 'never'],
  [['kept'], 'kept'],
  [[], 'kept'],
] as const)('of %j the recording is said to be %s', (verdicts, said) => {
  expect(recordedVerdict(verdicts.map((verdict) => ({ verdict })))).toBe(said);
});
