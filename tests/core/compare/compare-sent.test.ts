import { expect, test } from 'vitest';
import { compareRuns } from '../../../src/core/compare/compare-runs.ts';
import { say } from '../../../src/core/words.ts';
import { run } from './runs.ts';

const signIn = (path: string, cookie: string) => `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=${path}; HttpOnly
  > GET https://app.test/dashboard
  ${cookie}
  < 200`;
const kept = run(signIn('/', '> Cookie: sid=7hG3kLq9Wm2Xz5Bv'));

test('where both runs are at one hop, it is named once', () => {
  const texts = compareRuns(kept, run(signIn('/app', '')))
    .pairs.flatMap(({ differences }) => differences)
    .filter(({ kind }) => kind === 'cookie-not-sent' || kind === 'cookie-absent')
    .map(({ text }) => say(text));
  expect(texts).toHaveLength(1);
  expect(texts[0]?.match(/hop \d/g)).toEqual(['hop 2']);
});
