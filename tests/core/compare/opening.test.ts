import { expect, test } from 'vitest';
import { compareRuns } from '../../../src/core/compare/compare-runs.ts';
import { opening } from '../../../src/core/compare/opening.ts';
import { say } from '../../../src/core/words.ts';
import { causes } from './causes.ts';
import { run, signIn } from './runs.ts';

const { works, breaks } = causes.find(({ cause }) => cause === 'the server did not take the session')!;

const narrow = `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
  > GET https://app.test/dashboard
  < 302 /login
  > GET https://app.test/login
  < 200`;

const downgraded = narrow
  .replace('Path=/app', 'Path=/; Secure')
  .replace('302 /dashboard', '302 http://app.test/dashboard')
  .replace('> GET https://app.test/dashboard', '> GET http://app.test/dashboard')
  .replace('302 /login', '302 https://app.test/login')
  .replace('> GET https://app.test/login', '> GET https://app.test/login\n  > Cookie: sid=7hG3kLq9Wm2Xz5Bv');

test.each([
  [
    'different sites',
    run(signIn()),
    run(signIn({ origin: 'https://shop.example' })),
    /different sites.*app\.test.*shop\.example/,
  ],
  ['two hosts of a site', run(signIn()), run(signIn({ origin: 'https://eu.app.test' })), /^$/],
  ['a run without hops', run(signIn()), [], /^$/],
  ['both lost for the same cause', run(narrow), run(narrow), /^Both lost the session for the same cause: \S/],
  [
    'both lost, each for its own cause',
    run(narrow),
    run(downgraded),
    /^Both lost the session: run 1 by “\S.*”, run 2 by “\S/,
  ],
  ['one lost', run(signIn()), run(narrow), /^$/],
  ['both kept', run(signIn()), run(signIn()), /^$/],
])('%s', (_, a, b, expected) => {
  const said = (phrases: ReturnType<typeof opening>) => phrases.map((phrase) => say(phrase)).join(' ');
  expect(said(opening(a, b))).toMatch(expected);
  expect(said(compareRuns(a, b).opening)).toBe(said(opening(a, b)));
});

test('no run is said to go on with a session that it was not sent', () => {
  const other = run(works.replaceAll('sid=', 'laravel_session='));
  const kinds = compareRuns(other, run(breaks)).pairs.flatMap(({ differences }) => differences);
  expect(kinds.map(({ kind }) => kind)).toContain('set-in-one-run');
  expect(kinds.filter(({ kind }) => kind === 'new-session')).toEqual([]);
});

test('where each run began plays the other’s part, though hops of other hosts stand side by side', () => {
  const one = `
    > GET https://news.test/login
    < 302 /account
    > GET https://news.test/account
    < 200`;
  const two = `
    > GET https://hr.test/
    < 302 https://sso.umbrella.test/login
    > GET https://sso.umbrella.test/login
    < 302 https://hr.test/account
    > GET https://hr.test/account
    < 200`;
  const comparison = compareRuns(run(one), run(two));
  expect(comparison.hosts).toEqual([{ a: 'news.test', b: 'hr.test' }]);
  const back = compareRuns(run(two), run(one));
  expect(back.hosts).toEqual([{ a: 'hr.test', b: 'news.test' }]);
});
