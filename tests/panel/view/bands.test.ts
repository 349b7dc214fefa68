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
