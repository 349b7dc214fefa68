import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { toHar } from '../../../src/report/har/to-har.ts';
import { chain } from '../../chain.ts';

/** The contract, on a small recording: field by field, so that a change of the format is seen in review. */
test('a small report', () => {
  const trace = chain(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=secret; Path=/app; HttpOnly
    > GET https://app.test/dashboard
    < 200
  `);
  const { log } = toHar(trace, diagnose(trace), { redaction: 'values', salt: 'a salt', version: '1.0.0' });
  const own = log._sessionTrace;
  expect({ ...own, findings: own.findings.length, recording: own.recording.jar.changes.length }).toEqual({
    version: 1,
    redaction: 'values',
    sessionCookies: [{ name: 'connect.sid', domain: 'app.test', path: '/app', hostOnly: true, because: 'known-name' }],
    chains: [
      {
        id: 'c1',
        flow: 'f1',
        kind: 'navigation',
        entries: [0, 1],
        verdict: 'lost',
        lostAt: 1,
        sentence: own.chains[0]!.sentence,
        after: null,
        tabId: 1,
        frameId: 0,
        state: 'done',
      },
    ],
    findings: 1,
    recording: 1,
  });
  const pseudonym = /=([a-z]{6});/.exec(log.entries[0]!._sessionTrace.setCookies[0]!.line)![1]!;
  expect(own.findings[0]).toMatchObject({
    cause: 'cookie-path-mismatch',
    severity: 'error',
    chain: 'c1',
    entry: 1,
    cookie: { name: 'connect.sid', domain: 'app.test', path: '/app' },
    reasons: ['NotOnPath'],
    hypotheses: [],
  });
  expect(own.findings[0]!.evidence[0]).toMatchObject({
    entry: 0,
    part: 'response-header',
    text: `Set-Cookie: connect.sid=${pseudonym}; Path=/app; HttpOnly`,
  });
  expect(own.recording.jar.changes[0]).toEqual({
    time: own.recording.jar.changes[0]!.time,
    cookie: {
      name: 'connect.sid',
      value: pseudonym,
      domain: 'app.test',
      hostOnly: true,
      path: '/app',
      secure: false,
      httpOnly: true,
      sameSite: 'unspecified',
      expires: null,
      partitionKey: null,
      createdAt: own.recording.jar.changes[0]!.cookie.createdAt,
    },
    removed: false,
    cause: 'explicit',
    by: { entry: 0, line: 0 },
    observed: true,
  });
  const { recorded: _, ...dashboard } = log.entries[1]!._sessionTrace;
  expect(dashboard).toEqual({
    chain: 'c1',
    hop: 1,
    via: 'http-redirect',
    siteForCookies: 'https://app.test',
    sameSiteContext: 'same-site-strict',
    cookies: [
      {
        name: 'connect.sid',
        domain: 'app.test',
        path: '/app',
        hostOnly: true,
        partitionKey: null,
        outcome: 'not-sent',
        reasons: ['NotOnPath'],
        explained: true,
      },
    ],
    setCookies: [],
  });
});
