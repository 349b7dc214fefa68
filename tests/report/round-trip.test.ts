import { describe, expect, test } from 'vitest';
import { judgeChain } from '../../src/core/judge.ts';
import type { Trace } from '../../src/core/model.ts';
import { profileFor } from '../../src/core/profile.ts';
import type { Redaction } from '../../src/report/har/session-trace.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { chain } from '../chain.ts';
import { corpus } from './corpus.ts';
import { told } from './told.ts';
import { harProblems, reportProblems } from './validate.ts';

function again(trace: Trace, redaction: Redaction): Trace {
  const text = JSON.stringify(toHar(trace, told(trace), { redaction, salt: 'a salt', version: '1' }));
  const answer = fromHar(text);
  if (!answer.ok) throw new Error(answer.problem.text.text);
  expect(answer.notes).toEqual([]);
  expect(answer.source).toEqual({ kind: 'report', redaction });
  return answer.trace;
}

/** What the engine says of every cookie at every hop, without values. */
function verdicts(trace: Trace): unknown {
  const profile = profileFor(trace.browser);
  return trace.chains.map((one) =>
    judgeChain(trace, one, profile).map((hop) => ({
      siteForCookies: hop.siteForCookies,
      sameSiteContext: hop.sameSiteContext,
      observed: hop.observed,
      cookies: hop.cookies.map(({ cookie, inJar, outcome, reasons, explained, laxAllowUnsafe }) => [
        cookie.name,
        cookie.domain,
        cookie.value.length,
        inJar,
        outcome,
        reasons,
        explained,
        laxAllowUnsafe,
      ]),
      setCookies: hop.setCookies.map(({ cookie, line, outcome, reasons, explained }) => [
        cookie?.name,
        line.length,
        outcome,
        reasons,
        explained,
      ]),
      jar: [hop.jarBefore.length, hop.jarAfter.length],
    })),
  );
}

describe.each(Object.entries(corpus))('%s', (_, script) => {
  const trace = chain(script);

  test('comes back without loss', () => {
    expect(again(trace, 'none')).toEqual(trace);
  });

  test.each(['none', 'values'] as const)('is judged alike after a round trip, redaction: %s', (redaction) => {
    expect(verdicts(again(trace, redaction))).toEqual(verdicts(trace));
  });

  test('is a valid report', () => {
    const har = toHar(trace, told(trace), { redaction: 'values', salt: 'a salt', version: '1' });
    expect(harProblems(har)).toEqual([]);
    expect(reportProblems(har)).toEqual([]);
  });
});
