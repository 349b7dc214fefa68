import { describe, expect, test } from 'vitest';
import { diagnose, suppose } from '../../../src/core/diagnose.ts';
import type { Change, Fix } from '../../../src/core/model.ts';
import { redact } from '../../report/masked.ts';
import { chain } from '../../chain.ts';

const script = () =>
  chain(`
    * observed
    * jar: https://use.cloud.test/ 30 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > POST https://use.cloud.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Domain=cloud.test; Path=/
    > GET https://use.cloud.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 302 /login`);

const fixes = () => diagnose(script()).chains[0]?.findings[0]?.fixes ?? [];
const copiesOf = (fix: Fix | undefined) =>
  fix?.replayedCopies?.map(({ cookie, steps }) => [
    `${cookie.name} ${cookie.domain}`,
    ...steps.map(({ request, response }) => `${request} ${response}`),
  ]);

describe('the copies of a replay', () => {
  test('the older one is deleted where the new one is set, and only that is sent', () => {
    expect(copiesOf(fixes().find(({ change }) => change?.kind === 'expire-twin'))).toEqual([
      ['connect.sid use.cloud.test', 'sent deleted', 'absent none'],
      ['connect.sid cloud.test', 'absent set', 'sent none'],
    ]);
  });

  test('with a new name there is one of that name', () => {
    expect(copiesOf(fixes().find(({ change }) => change?.kind === 'rename'))).toEqual([
      ['connect.sid2 cloud.test', 'absent set', 'sent none'],
    ]);
  });

  test('one cookie of the name: the track says it all', () => {
    const trace = chain(`
      * observed
      > POST https://app.test/login
      < 302 /dashboard
      < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
      > GET https://app.test/dashboard
      < 302 /login`);
    const verified = diagnose(trace).chains[0]?.findings[0]?.fixes.filter((fix) => fix.verified) ?? [];
    expect(verified.length).toBeGreaterThan(0);
    expect(verified.flatMap(({ replayedCopies }) => replayedCopies ?? [])).toEqual([]);
  });
});

test('a masked report does not name them', () => {
  const trace = script();
  const masked = redact(trace, diagnose(trace), 'a salt').diagnosis;
  const verified = masked.chains[0]?.findings[0]?.fixes.filter((fix) => fix.verified) ?? [];
  expect(verified.length).toBeGreaterThan(0);
  expect(verified.filter((fix) => 'replayedCopies' in fix)).toEqual([]);
});

describe('effects on copies', () => {
  const told = (change: Change) => {
    const { better, worse } = suppose(diagnose(script()), ['c1'], [change])!;
    const say = ({ place, cookie, what }: (typeof better)[number]) => `#${place.hop} ${cookie} ${what}`;
    return { better: better.map(say), worse: worse.map(say) };
  };
  const expiring = (line: string): Change => ({ kind: 'expire-twin', line, place: { chain: 'c1', hop: 0 } });

  test('the older copy is deleted, then one goes along', () => {
    expect(told(expiring('connect.sid=; Path=/; Max-Age=0'))).toEqual({
      better: ['#0 connect.sid copy-deleted', '#1 connect.sid one-copy'],
      worse: [],
    });
  });

  test('a line that meets no cookie deletes none', () => {
    expect(told(expiring('connect.sid=; Path=/else; Max-Age=0'))).toEqual({ better: [], worse: [] });
  });
});
