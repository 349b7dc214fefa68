import { expect, test } from 'vitest';
import { told } from '../told.ts';
import { ages } from './tempting-ages.ts';
import { forgotten } from './tempting-forgotten.ts';
import { sentInVain } from './tempting-in-vain.ts';
import { tempting } from './tempting.ts';

test.each([...ages, ...tempting])('$name', ({ script, first }) => {
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
