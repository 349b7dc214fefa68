import { expect, test } from 'vitest';
import { say } from '../../../src/core/words.ts';
import { told } from '../told.ts';

const frame = (url: string) => `
  * observed
  > GET https://top.test/
  < 200
  * via frame
  > GET ${url}/enter
  < 302 /app?code=1
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; SameSite=Lax
  > GET ${url}/app?code=1
  < 302 /login
  > GET ${url}/login
  < 200`;

test('Lax in another site’s frame is refused', () => {
  const { findings, verdicts, first, proven } = told(frame('https://vendor.test'));
  expect(findings).toEqual(['error certain third-party-context-blocked c2#0']);
  expect(verdicts[1]).toBe('never-established');
  expect(first?.reasons[0]).toMatch(/same-site-lax/);
  expect(proven).toContain('express-session cookie.partitioned');
});

test.each([
  ['says Lax of Lax', (script: string) => script, 'is `Lax`'],
  ['Strict', (script: string) => script.replace('SameSite=Lax', 'SameSite=Strict'), 'is `Strict`'],
  ['none', (script: string) => script.replace('; SameSite=Lax', ''), 'has no SameSite'],
])('names what the line says: %s', (_, change, words) => {
  const { first, headline } = told(change(frame('https://vendor.test')));
  expect(headline).toBe('third-party-context-blocked');
  expect(say(first!.explanation)).toContain(words);
});

test('silent: a frame of the same site', () => {
  expect(
    told(`
    * observed
    > GET https://www.top.test/
    < 200
    * via frame
    > GET https://app.top.test/enter
    < 302 /app
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; SameSite=Lax
    > GET https://app.top.test/app
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});

test('silent: a widget that nobody signs in to', () => {
  expect(
    told(`
    * observed
    > GET https://top.test/
    < 200
    * via frame
    > GET https://vendor.test/widget
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=Lax`).findings,
  ).toEqual([]);
});
