import { expect, test } from 'vitest';
import { explainCookie, explainSetCookie, judgeChain } from '../../../src/core/judge.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { chain } from '../../chain.ts';

const trace = chain(`
  * observed
  * jar: https://app.test/ 5 min ago: sid=1; Path=/app; Secure
  > GET http://app.test/dashboard
  < 200
  < Set-Cookie: other=1; Domain=other.test
`);
const [first] = trace.chains;
const profile = profileFor(trace.browser);
const [verdict] = judgeChain(trace, first!, profile);

test('a cookie that stayed: every reason with this cookie’s facts', () => {
  const told = explainCookie(first!, verdict!, verdict!.cookies[0]!, profile);
  expect(told.map(({ reason, sentence }) => [reason, sentence.values])).toEqual([
    ['not-on-path', { name: 'sid', cookiePath: '/app', path: '/dashboard' }],
    ['secure-only', { name: 'sid', url: 'http://app.test' }],
  ]);
});

test('a line that was refused', () => {
  const told = explainSetCookie(first!, verdict!, verdict!.setCookies[0]!, profile);
  expect(told.map(({ reason, sentence }) => [reason, sentence.values])).toEqual([
    ['invalid-domain', { name: 'other', host: 'app.test', domain: 'other.test' }],
  ]);
});
