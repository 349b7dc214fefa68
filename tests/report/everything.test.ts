import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Trace } from '../../src/core/model.ts';
import type { Har } from '../../src/report/har/har.ts';
import type { Redaction } from '../../src/report/har/session-trace.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { everything } from './everything.ts';
import { harProblems, reportProblems } from './validate.ts';

function report(trace: Trace, redaction: Redaction): Har {
  return toHar(trace, diagnose(trace), { redaction, salt: 'a salt', version: '1' });
}

function readBack(har: Har): Trace {
  const answer = fromHar(JSON.stringify(har));
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer.trace;
}

/** Every recording there is comes back from its report, and is told the same way again: each word, cookie, hop and fix. */
describe.each(everything)('$name', ({ trace: make }) => {
  test('open', () => {
    const trace = make();
    const read = readBack(report(trace, 'none'));
    expect(read).toEqual(trace);
    expect(diagnose(read)).toEqual(diagnose(trace));
  });

  test('masked: what was written with pseudonyms is what is diagnosed from them', () => {
    const masked = report(make(), 'values');
    const again = report(readBack(masked), 'none');
    expect({ ...again.log._sessionTrace, redaction: 'values' }).toEqual(masked.log._sessionTrace);
    expect(again.log.entries).toEqual(masked.log.entries);
    expect(harProblems(masked)).toEqual([]);
    expect(reportProblems(masked)).toEqual([]);
  });
});
