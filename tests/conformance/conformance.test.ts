import { describe, expect, test } from 'vitest';
import { defaultFolder, readCases } from './case-files.ts';
import { isWrong } from './result.ts';
import { runAll, totals } from './suites.ts';

const results = runAll(readCases(defaultFolder));
const isAbsent = results.length === 0;
if (isAbsent) console.log(`Conformance skipped: ${defaultFolder} with the cases that others wrote is not here.`);

describe.skipIf(isAbsent)('cases that others wrote', () => {
  test('none is wrong', () => {
    expect(
      results.filter(isWrong).map(({ profile, id, expected, actual }) => ({ profile, id, expected, actual })),
    ).toEqual([]);
  });

  test.each([
    ['http-state rfc10025', 130, 130],
    ['dates rfc10025', 70, 70],
    ['wpt-cookies rfc10025', 720, 726],
    ['wpt-cookies chromium', 726, 726],
    ['wpt-cookies firefox', 711, 726],
    ['wpt-cookies chromium, without control-character matrices', 394, 394],
    ['wpt-samesite rfc10025', 126, 126],
    ['wpt-samesite chromium', 126, 126],
    ['wpt-samesite firefox', 122, 126],
  ])('%s: at least %i of %i', (suite, passed, of) => {
    const total = totals(results).find((line) => line.suite === suite);
    expect(total?.of).toBeGreaterThanOrEqual(of);
    expect(total!.of - total!.passed).toBeLessThanOrEqual(of - passed);
  });
});
