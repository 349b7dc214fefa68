import { expect, test } from 'vitest';
import { ages } from './regressions/tempting-ages.ts';
import { tempting } from './regressions/tempting.ts';
import { broken } from './broken-apps.ts';
import { lookAlikes } from './causes/look-alikes/index.ts';
import { profileOf } from './causes/look-alikes/look-alike.ts';
import { rivals } from './causes/look-alikes/rivals.ts';
import { healthyApps } from './healthy-apps.ts';
import { healthyEndings } from './healthy-endings.ts';
import { healthyFrameworks } from './healthy-frameworks.ts';
import { healthyProviders } from './healthy-providers.ts';
import { healthySurroundings } from './healthy-surroundings.ts';
import { healthy } from './healthy.ts';
import { realCases } from './real-cases.ts';
import { told } from './told.ts';

/**
 * What a file of another program can prove, by cause: the words and lines of the headers do, wherever the cookie jar is of no
 * account. All that leans on the jar is likely at most, for nobody watched it. docs/import.md says so.
 */
const provable: Readonly<Record<string, string>> = {
  'client-side-redirect': 'the page went on by itself',
  'cookie-too-large': 'the line has so many bytes: it is nearly too large, not lost',
  'hsts-internal-307': 'the browser says that it redirected by itself',
  'proxy-loses-location-or-set-cookie': 'a redirect has no Location',
  'redirect-307-308-preserves-post': 'a 307 or 308, and the POST that repeats it',
  'redirect-downgrades-to-http': 'the Location begins with http:',
  'redirect-to-internal-host': 'the Location, and the failure to reach it',
  'request-header-too-large': 'the server says so',
};

const scripts: readonly (readonly [script: string, profile?: ReturnType<typeof profileOf>])[] = [
  [
    `
    * jar: sid=7hG3kLq9Wm2Xz5Bv; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; SameSite=Lax
    < 200`,
  ],
  ...Object.values(lookAlikes)
    .flat()
    .map((row) => [row.script, profileOf(row.profile)] as const),
  ...[...rivals, ...broken, ...realCases, ...tempting, ...ages].map(({ script }) => [script] as const),
  ...[healthy, healthyApps, healthyEndings, healthyFrameworks, healthyProviders, healthySurroundings]
    .flatMap((corpus) => Object.values(corpus))
    .map((script) => [script] as const),
];

const findings = scripts.flatMap(([script, profile]) => told(unwatched(script), profile).diagnosis.findings);
const certain = findings.filter(({ confidence }) => confidence === 'certain').map(({ cause }) => cause);

test('as a file, only what headers prove is certain', () => {
  expect([...new Set(certain)].toSorted()).toEqual(Object.keys(provable));
});

/** Silence would pass the test above, too. */
test('as files, the same recordings still tell of nearly every cause', () => {
  expect(new Set(findings.map(({ cause }) => cause)).size).toBeGreaterThan(40);
});

function unwatched(script: string): string {
  return script
    .split('\n')
    .filter((line) => !/^\s*\* (?:observed|stored|rejected)$/.test(line))
    .join('\n');
}
