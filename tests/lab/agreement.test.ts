import { expect, test } from 'vitest';
import { disagreements } from './agreement.ts';
import type { RefereeHop } from './referee.ts';
import type { Report, ReportEntry } from './told.ts';

const sid = { name: 'sid', domain: 'app.test', path: '/', hostOnly: true };
const url = 'https://app.test/home?code=1';

function hop(reasons: readonly string[], setCookies: RefereeHop['setCookies'] = []): RefereeHop {
  return { url, method: 'GET', cookies: [{ ...sid, reasons }], setCookies };
}

function report(
  cookies: ReportEntry['_sessionTrace']['cookies'],
  setCookies: ReportEntry['_sessionTrace']['setCookies'] = [],
) {
  const entry = {
    request: { url: 'https://app.test/home?code=masked', method: 'GET' },
    _sessionTrace: { hop: 0, via: 'link', cookies, setCookies },
  };
  return { log: { entries: [entry] } } as unknown as Report;
}

const sent = { ...sid, outcome: 'sent', reasons: [], explained: true } as const;
const withheld = (...reasons: readonly string[]) => ({ ...sent, outcome: 'not-sent', reasons }) as const;
const stored = { name: 'sid', outcome: 'stored', reasons: [], explained: true } as const;
const rejected = (...reasons: readonly string[]) => ({ ...stored, outcome: 'rejected', reasons }) as const;

test.each([
  ['both say sent', hop([]), report([sent]), 0],
  ['both give the reason', hop(['NotOnPath']), report([withheld('NotOnPath')]), 0],
  ['the protocol says Schemeful', hop(['SchemefulSameSiteLax']), report([withheld('SameSiteLax')]), 0],
  ['the protocol adds the setting', hop(['SameSiteLax', 'UserPreferences']), report([withheld('SameSiteLax')]), 0],
  ['another reason', hop(['NotOnPath']), report([withheld('SecureOnly')]), 1],
  ['a reason more', hop(['NotOnPath']), report([withheld('NotOnPath', 'SecureOnly')]), 1],
  ['another outcome', hop([]), report([withheld('NotOnPath')]), 1],
  ['a cookie that the report lacks', hop([]), report([]), 1],
  ['a cookie that Chromium lacks', hop([]), report([sent, { ...sent, path: '/app' }]), 1],
  ['an outcome without explanation', hop([]), report([{ ...sent, explained: false }]), 1],
  ['both store', hop([], [[]]), report([sent], [stored]), 0],
  ['both refuse', hop([], [['InvalidDomain']]), report([sent], [rejected('InvalidDomain')]), 0],
  ['one refuses', hop([], [['InvalidDomain']]), report([sent], [stored]), 1],
  ['another refusal', hop([], [['InvalidDomain']]), report([sent], [rejected('SecureOnly')]), 1],
  ['a line more', hop([], [[], []]), report([sent], [stored]), 1],
  ['a hop that the report lacks', { ...hop([]), url: 'https://app.test/' }, report([sent]), 1],
])('%s', (_, referee, told, count) => {
  expect(disagreements([referee], told)).toHaveLength(count);
});
