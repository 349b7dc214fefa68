import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';

/** Signed in, then a page with so many cookies before the session's own. */
const signedIn = (others: number, sent: boolean): string => `
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
  > GET https://app.test/home
  > Cookie: ${Array.from({ length: others }, (_, at) => `c${at}=1; `).join('')}${sent ? 'sid=7hG3kLq9Wm2Xz5Bv' : 'x=1'}
  < 200`;

test.each([
  [10, true, 'sent', 'kept'],
  [10, false, 'not-sent', 'lost'],
  // not looked at to its end: nobody can say that it is not there
  [1200, true, 'sent', 'kept'],
])('%i cookies before, sent: %s → %s', (others, isSent, outcome, verdict) => {
  const [told] = diagnose(chain(signedIn(others, isSent))).chains;
  expect(told?.hops[1]?.cookies.find(({ cookie }) => cookie.name === 'sid')?.outcome).toBe(outcome);
  expect(told?.verdict).toBe(verdict);
});
