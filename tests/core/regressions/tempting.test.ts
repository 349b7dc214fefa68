import { expect, test } from 'vitest';
import { told } from '../told.ts';
import { ages } from './tempting-ages.ts';
import { forgotten } from './tempting-forgotten.ts';
import { sentInVain } from './tempting-in-vain.ts';
import { mistaken } from './tempting-mistaken.ts';
import { namesakes } from './tempting-namesakes.ts';
import { tempting } from './tempting.ts';
import { say } from '../../../src/core/words.ts';

test.each([...ages, ...mistaken, ...namesakes, ...tempting])('$name', ({ script, first }) => {
  expect(told(script).findings[0]).toBe(first);
});

test.each([...sentInVain, ...forgotten])('refused where it was sent: $name', ({ script, findings, proven }) => {
  const said = told(script);
  expect(said.findings).toEqual(findings);
  expect(said.proven.length > 0).toBe(proven === 'some');
});

/** Of the last cookie with each name, at the last hop. */
test.each([
  ['121 seconds old, and sent all the same: the observation stands', ['sid sent, unexplained']],
  ['young, and Lax as written: the two minutes are not for it', ['connect.sid sent, unexplained']],
  ['a cookie of unknown attributes went with a cross-site POST: nothing says that it was young', ['connect.sid sent']],
  ['60 seconds old, not sent: no rule says why', ['connect.sid not-sent, unexplained']],
])('what was seen stands, and says so where the rules differ: %s', (name, expected) => {
  const script = ages.find((one) => one.name === name)!.script;
  const post = told(script).diagnosis.chains.findLast(({ hops }) => hops[0]!.hop.request.method === 'POST')!;
  const cookies = post.hops[0]!.cookies;
  expect(
    cookies.map(({ cookie, outcome, explained }) => `${cookie.name} ${outcome}${explained ? '' : ', unexplained'}`),
  ).toEqual(expected);
});

/** What is said of a copy must be true of the one that was missed. */
test.each([
  ['a stale copy for https; the session has a path', '/shop'],
  ['thrown out while the site had one cookie', 'to make room for other cookies'],
  ['a line that clears up after an older version on every answer, in a loop', 'the server asked to sign in again'],
])('the sentence is about the right cookie: %s', (name, words) => {
  expect(say(told(mistaken.find((one) => one.name === name)!.script).first!.explanation)).toContain(words);
});

test.each([
  ['SameSite', 'token', 'token_refresh=zyxwvutsrqponmlk9876; Path=/auth; Secure; HttpOnly; SameSite=Strict'],
  ['path', 'session', 'session_refresh=zyxwvutsrqponmlk9876; Path=/auth; HttpOnly'],
])('a cookie whose name begins alike is another cookie: its %s says nothing', (_, name, other) => {
  const script = `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${other}
    < Set-Cookie: ${name}=abcdefghijklmnop1234; Path=/app; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    < 302 /login
    > GET https://app.test/login
    < 200`;
  const { first } = told(script);
  expect(first?.cookie).toEqual({ name, domain: 'app.test', path: '/app' });
});
