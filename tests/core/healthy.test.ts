import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { healthyApps } from './healthy-apps.ts';
import { healthyEndings } from './healthy-endings.ts';
import { healthyFrameworks } from './healthy-frameworks.ts';
import { healthyProviders } from './healthy-providers.ts';
import { healthySurroundings } from './healthy-surroundings.ts';
import { healthy } from './healthy.ts';
import { chain } from '../chain.ts';
import { told } from './told.ts';

const corpus = {
  ...healthy,
  ...healthyApps,
  ...healthyEndings,
  ...healthyFrameworks,
  ...healthyProviders,
  ...healthySurroundings,
};
const flows = Object.entries(corpus);
/** Each flow as each browser would report it, with the jar watched and as a file holds it. */
const ways = ['chromium', 'firefox', 'safari'].flatMap((browser) => [
  { browser, observed: true },
  { browser, observed: false },
]);
/** Where a warning is right, its cause. Nowhere else may there be one. */
const warnings: Readonly<Record<string, string>> = {
  // A session did end here, by idling or by a step that no word in the address explains.
  'step-up by password: the login page is asked to confirm who is there': 'session-not-recognised',
  'idle for an hour, asked to sign in again, and signed in again': 'cookie-expired',
  'Next.js with a sealed cookie and server actions': 'session-not-recognised',
  // Nothing was lost, but the next one who signs in may be led in a circle.
  'a cached redirect leads to the login, no server was asked': 'cached-redirect-or-page',
};
/** The flows of these in which the session is told as lost. */
const ended = Object.keys(warnings).filter((name) => warnings[name] !== 'cached-redirect-or-page');
let alarms = 0;

describe.each(ways)('no false alarm in $browser, jar observed: $observed', ({ browser, observed }) => {
  test.each(flows)('%s', (name, script) => {
    const { findings, lostAt } = told(inWay(script, browser, observed));
    const errors = findings.filter((finding) => finding.startsWith('error'));
    alarms += errors.length;
    expect(errors).toEqual([]);
    const warned = findings.filter((finding) => finding.startsWith('warning'));
    expect(warned.map((finding) => finding.split(' ')[2])).toEqual(
      warnings[name] === undefined ? [] : [warnings[name]],
    );
    if (!ended.includes(name)) expect(lostAt).toEqual([]);
  });
});

test.each(flows)('what was recorded is what the rules expect: %s', (_, script) => {
  const hops = diagnose(chain(script)).chains.flatMap((one) => one.hops);
  expect(hops.flatMap(({ cookies }) => cookies.filter(({ explained }) => !explained))).toEqual([]);
  expect(hops.flatMap(({ setCookies }) => setCookies.filter(({ explained }) => !explained))).toEqual([]);
});

test('the corpus is as large as it says', () => {
  console.log(`healthy flows: ${flows.length}, ${alarms} false alarms`);
  expect(flows.length).toBeGreaterThanOrEqual(120);
  expect(alarms).toBe(0);
});

function inWay(script: string, browser: string, observed: boolean): string {
  const lines = script.split('\n').filter((line) => observed || !/^\s*\* (?:observed|stored|rejected)$/.test(line));
  return [`* browser ${browser}`, ...lines].join('\n');
}
