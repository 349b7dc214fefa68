import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Diagnosis } from '../../../src/core/model.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';

/** What the headline of each scenario tells, in order: where, and what. `own`: a step that a cause tells in its own words. */
const told: readonly (readonly [story: string, ...scenarios: readonly string[]])[] = [
  ['c2#0 refused-by-browser → c3#0 nothing-to-send → c3#0 asked-to-sign-in → c3#1 signed-out', 'fetch-omits'],
  [
    'c2#0 stored → c2#1 held-back → c2#1 asked-to-sign-in → c2#2 signed-out',
    'cookie-path',
    'default-path',
    'trailing-slash',
    'proxy-path',
    'path-case',
    'www-to-apex',
    'apex-to-www',
    'subdomain',
    'https-to-http',
  ],
  ['c2#0 stored → c2#0 own → c2#1 own → c2#1 asked-to-sign-in', 'internal-host'],
  [
    'c2#0 refused-by-browser → c2#1 nothing-to-send → c2#1 asked-to-sign-in → c2#2 signed-out',
    'secure-over-http',
    'http-to-https',
    'none-without-secure',
    'domain-other-site',
    'domain-with-port',
    'public-suffix',
    'public-suffix-country',
    'host-prefix',
    'cookie-too-large',
    'bad-character',
    'frame-cross-site',
  ],
  ['c3#1 stored → c3#2 held-back → c3#2 asked-to-sign-in → c3#3 signed-out', 'strict-idp-get'],
  [
    'c2#0 stored → c3#1 held-back → c3#1 new-session → c3#1 overwritten → c3#1 asked-to-sign-in → c3#2 signed-out',
    'strict-state',
    'lax-idp-307',
  ],
  ['c2#0 own → c3#1 own → c4#1 own → c4#1 asked-to-sign-in → c4#2 signed-out', 'two-sign-ins'],
  ['c2#0 stored → c4#0 held-back → c4#0 asked-to-sign-in → c4#1 signed-out', 'strict-mail-link'],
  [
    'c2#0 stored → c4#0 held-back → c4#0 new-session → c4#0 overwritten → c4#0 asked-to-sign-in → c4#1 signed-out',
    'lax-idp-post',
  ],
  ['c3#1 sent → c3#1 elsewhere → c3#1 refused-by-server', 'too-many-cookies'],
  ['c2#0 own → c2#1 own', 'set-cookie-folded'],
  ['c4#0 refused-by-browser → c4#1 nothing-to-send → c4#1 asked-to-sign-in → c4#2 signed-out', 'overwrite-secure'],
  ['c2#0 stored → c3#0 nothing-to-send → c3#0 asked-to-sign-in → c3#1 signed-out', 'lifetime-unit'],
  ['c2#0 stored → c3#1 nothing-to-send → c3#1 asked-to-sign-in → c3#2 signed-out', 'state-expired'],
  ['c2#0 arrived-expired → c2#1 nothing-to-send → c2#1 asked-to-sign-in → c2#2 signed-out', 'already-expired'],
  ['c2#0 stored → c2#1 deleted → c2#2 nothing-to-send → c2#2 asked-to-sign-in → c2#3 signed-out', 'deleted-on-the-way'],
  ['c2#0 stored → c2#1 overwritten → c2#2 sent → c2#2 asked-to-sign-in → c2#3 signed-out', 'replaced-on-the-way'],
  ['c3#0 stored → c3#1 sent-twice → c3#1 asked-to-sign-in → c3#2 signed-out', 'duplicate-cookie'],
  ['c2#0 own → c3#0 own → c3#0 own → c3#0 asked-to-sign-in → c3#1 signed-out', 'script-deletes'],
  ['c2#0 own → c2#1 nothing-to-send → c2#1 asked-to-sign-in → c2#2 signed-out', 'never-set'],
  [
    'c2#0 stored → c2#1 sent → c2#1 new-session → c2#1 overwritten → c2#1 asked-to-sign-in → c2#2 signed-out',
    'memory-store',
  ],
  ['c2#0 stored → c2#1 sent → c2#1 deleted → c2#1 asked-to-sign-in → c2#2 signed-out', 'secret-changed'],
  ['c2#0 stored → c2#1 sent → c2#1 elsewhere → c2#1 asked-to-sign-in → c2#2 signed-out', 'cached-redirect'],
  [
    'c2#0 stored → c3#0 held-back → c3#0 asked-to-sign-in → c3#1 signed-out',
    'meta-refresh-lost',
    'script-redirect-lost',
  ],
  ['c2#2 stored → c3#0 held-back → c3#0 asked-to-sign-in → c3#1 signed-out', 'popup-lost'],
];

function storyOf(diagnosis: Diagnosis): string {
  return (diagnosis.findings[0]?.story ?? [])
    .map(({ chain, hop, event = 'own' }) => `${chain}#${hop} ${event}`)
    .join(' → ');
}

const expected = new Map(told.flatMap(([story, ...ids]) => ids.map((id) => [id, story] as const)));

test.each(scenarios.filter(({ id }) => expected.has(id)))('$id', (scenario) => {
  expect(storyOf(diagnose(simulate(scenario).trace))).toBe(expected.get(scenario.id));
});

test('every row is a scenario', () => {
  const ids = new Set(scenarios.map(({ id }) => id));
  expect([...expected.keys()].filter((id) => !ids.has(id))).toEqual([]);
});
