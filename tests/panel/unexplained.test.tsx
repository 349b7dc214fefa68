// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { openPanel } from './open-panel.tsx';
import { reportOf } from './report-of.ts';

/** A session cookie came with a POST from another site. */
const returned = (jar: string, cookie = 'sid=abcdefghijklmnop1234') => `
  * observed
  * jar: https://app.test/ ${jar}
  * via form
  * initiator https://idp.test
  > POST https://app.test/callback
  > Cookie: ${cookie}
  < 200`;

test.each([
  [
    'a Lax cookie went all the same',
    returned('20 s ago: sid=abcdefghijklmnop1234; SameSite=Lax'),
    /stay behind \(.+\): a setting/,
  ],
  [
    'so did one without SameSite, too old for it',
    returned('121 s ago: sid=abcdefghijklmnop1234'),
    /stay behind \(.+\): a setting/,
  ],
  [
    'the jar did not hold it',
    returned('20 s ago: other=1', 'sid=abcdefghijklmnop1234'),
    /sid: Sent, although the jar was not seen/,
  ],
])('what was seen stands, and what is missing is said: %s', async (_, script, words) => {
  const { store } = openPanel(chain(script));
  store.selection.selectHop('c1/0');
  const tab = screen.getByRole('tabpanel', { name: 'Cookies' });
  expect(tab.textContent).toMatch(words);
  expect(tab.textContent).toMatch(/unexplained/);
  expect((await reportOf(store)).text).toMatch(/"name": ?"sid"[^]*?"outcome": ?"sent"[^]*?"explained": ?false/);
});

test('a young cookie without SameSite is explained', () => {
  const { store } = openPanel(chain(returned('20 s ago: sid=abcdefghijklmnop1234')));
  store.selection.selectHop('c1/0');
  expect(screen.getByRole('tabpanel', { name: 'Cookies' }).textContent).not.toMatch(/unexplained|although/);
});
