import { expect, test } from 'vitest';
import { judgeChain } from '../../../src/core/judge.ts';
import { profileFor } from '../../../src/core/profile.ts';
import { captured } from '../../chain.ts';
import { added, changes, cookie, read, removed } from '../trace/jar-events.ts';
import { chromium, folded, startedAt } from '../trace/recordings.ts';

// Found by the differential test, seed 206: the redirect after a deletion sets the same value again, a few milliseconds after
// the removal was heard of. The removal was held to be of what that line had yet to set, and so of no line before it; the
// line that deleted seemed refused, for want of another reason as if without credentials.
test('a removal belongs to the line that deleted, though the next answer sets the same value again', () => {
  const events = captured(`
    > GET https://app.test/a
    < 302 /b
    < Set-Cookie: sid=1; Path=/
    > GET https://app.test/b
    > Cookie: sid=1
    < 302 /c
    < Set-Cookie: sid=; Max-Age=0; Path=/
    > GET https://app.test/c
    < 302 /d
    < Set-Cookie: sid=1; Path=/
    > GET https://app.test/d
    > Cookie: sid=1
    < 200
  `);
  const at = responseTimes(events);
  const jar = [
    read(0),
    added(at[0]! + 1, cookie('sid=1')),
    removed(at[2]! - 20, cookie('sid=1'), 'expired-overwrite'),
    added(at[2]! + 1, cookie('sid=1')),
  ];
  const trace = folded([events, jar, [read(3000, cookie('sid=1'))]], chromium);
  expect(changes(trace)).toEqual([
    `+sid=1 @${at[0]!} by 1#0/0`,
    `-sid=1 @${at[1]!} by 1#1/0`,
    `+sid=1 @${at[2]!} by 1#2/0`,
  ]);
  const hops = judgeChain(trace, trace.chains[0]!, profileFor(trace.browser));
  const lines = hops.flatMap(({ setCookies }) => setCookies);
  expect(lines.map(({ outcome, explained }) => [outcome, explained])).toEqual([
    ['stored', true],
    ['deleted', true],
    ['stored', true],
  ]);
});

function responseTimes(events: ReturnType<typeof captured>): readonly number[] {
  return events.filter(({ type }) => type === 'response-headers').map(({ time }) => time - startedAt);
}
