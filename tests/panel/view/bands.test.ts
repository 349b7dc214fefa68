import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { say } from '../../../src/core/words.ts';
import { bandsOf } from '../../../src/panel/view/bands.ts';
import { chain } from '../../chain.ts';
import { recording } from '../fixtures.ts';

const bands = (trace: Parameters<typeof diagnose>[0]) =>
  diagnose(trace).chains.flatMap((one) =>
    one.chain.hops.flatMap(({ index }) =>
      bandsOf(one, index).map(({ kind, note }) => [kind, index, note && say(note)] as const),
    ),
  );

test('a sign-in that ended on another site left the cookie behind: nobody refused it', () => {
  const callback = 'https://app.vercel.app/callback';
  const question = `https://idp.example/authorize?client_id=app&response_type=code&state=x9&redirect_uri=${encodeURIComponent(callback)}`;
  const trace = chain(`
    * observed
    > GET https://app-git-x.vercel.app/sso
    < 302 ${question}
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure
    > GET ${question}
    < 302 ${callback}?code=1&state=x9
    > GET ${callback}?code=1&state=x9
    < 302 /login?error=state
    > GET https://app.vercel.app/login?error=state
    < 200`);
  expect(bands(trace)).toEqual([['lost', 2, expect.stringMatching(/connect\.sid.*app-git-x\.vercel\.app/)]]);
});

test('a cookie that the browser kept back is in the jar', () => {
  expect(bands(recording('path'))).toEqual([['lost', 1, expect.stringContaining('sid')]]);
});

const swallowed = chain(`
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/; Secure, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly
  > GET https://app.test/dashboard
  < 302 /login?next=%2Fdashboard
  > GET https://app.test/login?next=%2Fdashboard
  < 200`);

test('a swallowed cookie has a band where it was swallowed, with the cookie that swallowed it', () => {
  expect(bands(swallowed)).toEqual([['swallowed', 0, expect.stringMatching(/laravel_session.*XSRF-TOKEN/)]]);
});

const twins = (jar: string, first: string, second: string) =>
  chain(`
    * observed
    * jar: https://use.cloud.test/ 3 d ago: connect.sid=s%3Aold.aaaa; ${jar}
    > POST https://use.cloud.test/login
    > Cookie: connect.sid=s%3Aold.aaaa
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Anew.bbbb; Domain=cloud.test; Path=/; HttpOnly
    > GET https://use.cloud.test/dashboard
    > Cookie: connect.sid=${first}; connect.sid=${second}
    < 302 /login?next=%2Fdashboard
    > GET https://use.cloud.test/login?next=%2Fdashboard
    > Cookie: connect.sid=${first}; connect.sid=${second}
    < 200`);

test.each([
  ['the older copy first', 's%3Aold.aaaa', 's%3Anew.bbbb', /sent twice.*likely.*older/],
  ['the newer copy first', 's%3Anew.bbbb', 's%3Aold.aaaa', /sent twice.*may have/],
])('twins, %s: the band is as sure as the verdict', (_, first, second, note) => {
  expect(bands(twins('Path=/; HttpOnly', first, second))).toEqual([['lost', 1, expect.stringMatching(note)]]);
});
