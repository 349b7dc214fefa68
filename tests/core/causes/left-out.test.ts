import { expect, test } from 'vitest';
import { mostCookies, mostLines } from '../../../src/core/cookie/most-cookies.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';
import { told } from '../told.ts';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `< Set-Cookie: c${at}=1; Path=/`).join('\n');
const pairs = (count: number): string => Array.from({ length: count }, (_, at) => `c${at}=1`).join('; ');
const sid = 'connect.sid=s%3Aq1w2e3r4t5z6u7i8o9p0.abcdefgh';

/** Recordings in which what decides stands behind `more` lines or pairs. */
const recordings: readonly (readonly [string, number, (more: number) => string])[] = [
  [
    'the session’s line is the last of many',
    mostLines,
    (more) => `
    > POST https://app.test/login
    < 302 /dashboard
    ${lines(more)}
    < Set-Cookie: ${sid}; Path=/admin; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`,
  ],
  [
    'a deleted session is set again behind many lines, in a flow before',
    mostLines,
    (more) => `
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: ${sid}; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: ${sid}
    < 200
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    ${lines(more)}
    < Set-Cookie: ${sid}2; Path=/app; HttpOnly
    * via start
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`,
  ],
  [
    'the session may stand behind many cookies',
    mostCookies,
    (more) => `
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: ${sid}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${pairs(more)}; ${sid}
    < 302 /login
    > GET https://app.test/login
    > Cookie: ${sid}
    < 200`,
  ],
];

test.each(recordings)('%s: nothing is more than possible where something was left out', (_, most, script) => {
  const { findings } = diagnose(chain(script(most)));
  expect(findings.length).toBeGreaterThan(0);
  for (const { confidence, hypotheses, evidence } of findings) {
    expect([confidence, ...hypotheses.map((one) => one.confidence)]).toEqual(
      Array(1 + hypotheses.length).fill('possible'),
    );
    expect(evidence.at(-1)?.said?.values).toMatchObject({ most, count: expect.any(Number) as number });
  }
});

test.each(recordings)('%s: all is told as ever where nothing was left out', (_, __, script) => {
  const [first] = diagnose(chain(script(20))).findings;
  expect(first?.confidence).not.toBe('possible');
  expect(first?.evidence.at(-1)?.said?.values['most']).toBeUndefined();
});

test('that no session cookie was set is not said of an answer with more lines than were looked at', () => {
  const [[, , script]] = recordings as [(typeof recordings)[number]];
  const { findings, first } = told(script(mostLines));
  expect(findings).toEqual(['error possible session-cookie-never-set c1#0']);
  expect(first?.title.text).not.toBe('The server set no session cookie');
  expect(first?.explanation.text).toContain('not every cookie was looked at');
});

test('what another application left out takes nothing away', () => {
  const { findings } = told(`
    > GET https://shop.test/
    < 200
    ${lines(mostLines + 1)}
    > POST https://app.test/login
    < 302 /dashboard
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error likely session-cookie-never-set c2#0']);
});
