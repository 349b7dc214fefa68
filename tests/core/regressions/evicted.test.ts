import { expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { captured } from '../../chain.ts';
import { added, cookie, read, removed } from '../trace/jar-events.ts';
import { chromium, folded } from '../trace/recordings.ts';

// Found by the differential test, seed 3, on a jar that overflows: Chromium no longer lists a cookie that the redirect's answer
// pushed out, while the report still held it, since its removal is heard of after the next request has gone.
test('a cookie pushed out by a redirect’s answer is no cookie of the next hop', () => {
  const events = captured(`
    > GET https://app.test/
    < 302 /b
    < Set-Cookie: sid=1; Path=/
    > GET https://app.test/b
    > Cookie: sid=1
    < 200
  `);
  const jar = [read(0, cookie('old=1')), added(100, cookie('sid=1')), removed(125, cookie('old=1'), 'evicted')];
  const trace = folded([events, jar], chromium);
  const [, second] = judgeChain(trace, trace.chains[0]!, profileFor(trace.browser));
  expect(second!.hop.times.sent! - trace.startedAt).toBeLessThan(125);
  expect(second!.cookies.map(({ cookie, outcome, explained }) => [cookie.name, outcome, explained])).toEqual([
    ['sid', 'sent', true],
  ]);
});
