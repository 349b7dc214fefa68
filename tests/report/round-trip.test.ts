import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { judgeChain } from '../../src/core/judge.ts';
import type { Trace } from '../../src/core/model.ts';
import { profileFor } from '../../src/core/profile.ts';
import type { LogSessionTrace, Redaction } from '../../src/report/har/session-trace.ts';
import { toHar } from '../../src/report/har/to-har.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { chain } from '../chain.ts';
import { corpus } from './corpus.ts';
import { harProblems, reportProblems } from './validate.ts';

function report(trace: Trace, redaction: Redaction) {
  return toHar(trace, diagnose(trace), { redaction, salt: 'a salt', version: '1' });
}

function again(trace: Trace, redaction: Redaction): Trace {
  const text = JSON.stringify(report(trace, redaction));
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

/** What the diagnosis concludes, without the words and the values. */
function conclusions(trace: Trace): unknown {
  const { chains, findings, sessionCookies } = diagnose(trace);
  return {
    sessionCookies: sessionCookies.map(({ name, domain, because }) => [name, domain, because]),
    chains: chains.map(({ chain, verdict, lostAt, tracks }) => [
      chain.id,
      verdict,
      lostAt,
      tracks.map(({ cookie, role, steps }) => [cookie.name, cookie.domain, role, steps]),
    ]),
    findings: findings.map((finding) => [
      finding.cause,
      finding.severity,
      finding.confidence,
      finding.chain,
      finding.hop,
      finding.cookie?.name,
      finding.reasons,
      finding.evidence.map(({ hop, part }) => [hop, part]),
      finding.hypotheses.map(({ cause, confidence }) => [cause, confidence]),
      finding.fixes.map(({ framework, setting, verified, detected }) => [framework, setting, verified, detected]),
      finding.story.map(({ hop }) => hop),
    ]),
  };
}

/** Two reports of one session: one masked when written, one made of what was read back. */
function facts({ chains, findings }: LogSessionTrace): unknown {
  return [chains, findings];
}

describe.each(Object.entries(corpus))('%s', (_, script) => {
  const trace = chain(script);

  test('comes back without loss', () => {
    expect(again(trace, 'none')).toEqual(trace);
  });

  test.each(['none', 'values'] as const)('is judged alike after a round trip, redaction: %s', (redaction) => {
    expect(verdicts(again(trace, redaction))).toEqual(verdicts(trace));
  });

  test.each(['none', 'values'] as const)('is diagnosed alike after a round trip, redaction: %s', (redaction) => {
    expect(conclusions(again(trace, redaction))).toEqual(conclusions(trace));
  });

  test('is told alike, but for the values', () => {
    const { log } = report(again(trace, 'values'), 'none');
    expect(facts(log._sessionTrace)).toEqual(facts(report(trace, 'values').log._sessionTrace));
  });

  test('is a valid report', () => {
    const har = report(trace, 'values');
    expect(harProblems(har)).toEqual([]);
    expect(reportProblems(har)).toEqual([]);
  });
});
