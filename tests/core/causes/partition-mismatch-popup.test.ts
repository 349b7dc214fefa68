import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/words.ts';
import { told } from '../told.ts';

const popup = (attributes: string, sent = '') => `
  * observed
  > GET https://portal.test/
  < 200
  * via popup
  > POST https://chat.test/login
  < 302 /done
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=None${attributes}
  > GET https://chat.test/done
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 200
  * tab 1
  * via frame
  > GET https://chat.test/embed
  ${sent}
  < 302 /login?embedded
  > GET https://chat.test/login?embedded
  ${sent}
  < 200`;

test('a partitioned cookie of the popup is not the frame’s', () => {
  const { findings, first, lostAt } = told(popup('; Partitioned'));
  expect(findings).toEqual(['error certain partition-mismatch-popup c3#0']);
  expect(lostAt).toEqual(['c3#0']);
  expect(first?.reasons).toEqual(['partition-mismatch']);
  expect(first?.evidence.map(({ text }) => text)).toContain('connect.sid in partition https://chat.test');
});

test('the frame signed in, and the popup is a page of its own: no word of a frame that needs it', () => {
  const { headline, first } = told(`
    * observed
    > GET https://portal.test/
    < 200
    * via frame
    > POST https://chat.test/login
    < 302 /done
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=None; Partitioned
    > GET https://chat.test/done
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via popup
    > GET https://chat.test/settings
    < 302 /login
    > GET https://chat.test/login
    < 200`);
  expect(headline).toBe('partition-mismatch-popup');
  expect(say(first!.explanation)).toContain('needed in a page of its own');
});

describe('silent', () => {
  test.each([
    [
      'the cookie is not partitioned, and sent',
      popup('', '> Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD')
        .replace('< 302 /login?embedded', '< 200')
        .split('> GET https://chat.test/login?embedded')[0]!,
    ],
    ['it is not partitioned, and third-party cookies are blocked', popup('')],
    ['a Lax cookie: another rule', popup('').replace('SameSite=None', 'SameSite=Lax')],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/partition-mismatch/);
  });
});
