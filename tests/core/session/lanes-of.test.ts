import { describe, expect, test } from 'vitest';
import type { TrackStep } from '../../../src/core/model.ts';
import { lanesOf } from '../../../src/core/session/lanes-of.ts';
import { told } from '../told.ts';
import { swallowed, twins } from '../../lane-recordings.ts';

/** `connect.sid .cloud.test`: what was seen, hop by hop, of all chains. */
const lanes = (script: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lanesOf(told(script).diagnosis.chains).map(({ name, which, steps }) => [
      which === undefined ? name : `${name} ${which}`,
      steps.map(said).join(' | '),
    ]),
  );

function said(step: TrackStep | undefined): string {
  if (step === undefined) return '?';
  const { request, response, versionBefore, versionAfter } = step;
  return `${request}${versionBefore ?? ''}${response === 'none' ? '' : ` ${response}${versionAfter ?? ''}`}`;
}

const [old, fresh] = ['s%3A7hG3kLq9Wm2Xz5Bv.aaaa', 's%3AQw2Er4Ty6Ui8Op0A.bbbb'];

describe('two cookies of one name', () => {
  test('one for the host, one for the domain: two lanes, the one that the verdict is about first', () => {
    expect(lanes(twins)).toEqual({
      'connect.sid use.cloud.test': 'sent1 | sent1 | sent1',
      'connect.sid .cloud.test': 'absent set2 | sent2 | sent2',
    });
  });

  test('two paths: one sees that the third hop sent the other one', () => {
    const seen = lanes(`
      * observed
      * jar: https://app.test/ 3 d ago: connect.sid=${old}; Path=/; HttpOnly
      > POST https://app.test/app/login
      > Cookie: connect.sid=${old}
      < 302 /app/home
      < Set-Cookie: connect.sid=${fresh}; Path=/app; HttpOnly
      > GET https://app.test/app/home
      > Cookie: connect.sid=${fresh}; connect.sid=${old}
      < 302 /dashboard
      > GET https://app.test/dashboard
      > Cookie: connect.sid=${old}
      < 302 /app/login?next=%2Fdashboard
      > GET https://app.test/app/login?next=%2Fdashboard
      > Cookie: connect.sid=${fresh}; connect.sid=${old}
      < 200`);
    expect(seen).toEqual({
      'connect.sid /app': 'absent set2 | sent2 | not-sent2 | sent2',
      'connect.sid /': 'sent1 | sent1 | sent1 | sent1',
    });
  });

  test('both were there before the recording: each value has its number', () => {
    expect(
      lanes(`
        * observed
        * jar: https://app.test/ 3 d ago: connect.sid=${old}; Path=/; HttpOnly
        * jar: https://app.test/ 1 d ago: connect.sid=${fresh}; Domain=app.test; Path=/; HttpOnly
        > GET https://app.test/
        > Cookie: connect.sid=${old}; connect.sid=${fresh}
        < 200`),
    ).toEqual({ 'connect.sid app.test': 'sent1', 'connect.sid .app.test': 'sent2' });
  });

  test('a chain of the flow that had but one of them', () => {
    const seen = lanes(`
      * observed
      * jar: https://app.test/ 3 d ago: connect.sid=${old}; Path=/; HttpOnly
      > GET https://app.test/login
      > Cookie: connect.sid=${old}
      < 200
      * via form
      > POST https://app.test/login
      > Cookie: connect.sid=${old}
      < 302 /
      < Set-Cookie: connect.sid=${fresh}; Domain=app.test; Path=/; HttpOnly
      > GET https://app.test/
      > Cookie: connect.sid=${old}; connect.sid=${fresh}
      < 302 /login
      > GET https://app.test/login
      > Cookie: connect.sid=${old}; connect.sid=${fresh}
      < 200`);
    expect(seen['connect.sid .app.test']).toBe('absent | absent set2 | sent2 | sent2');
  });
});

describe('one lane', () => {
  test.each([
    [
      'a new value in the same place',
      `> POST https://app.test/login
       > Cookie: connect.sid=${old}
       < 302 /
       < Set-Cookie: connect.sid=${fresh}; Path=/; HttpOnly
       > GET https://app.test/
       > Cookie: connect.sid=${fresh}
       < 200`,
    ],
    [
      'a namesake for another host, which stays where it is',
      `* jar: https://shop.app.test/ 1 d ago: connect.sid=${fresh}; Path=/; HttpOnly
       > GET https://app.test/
       > Cookie: connect.sid=${old}
       < 200`,
    ],
    [
      'a line that the browser refuses',
      `> GET https://app.test/
       > Cookie: connect.sid=${old}
       < 200
       < Set-Cookie: connect.sid=${fresh}; Domain=other.test; Path=/; HttpOnly`,
    ],
  ])('%s', (_, script) => {
    const seen = lanes(`* observed\n* jar: https://app.test/ 3 d ago: connect.sid=${old}; Path=/; HttpOnly\n${script}`);
    expect(Object.keys(seen)).toEqual(['connect.sid']);
  });

  test('the pieces of a split session', () => {
    const pieces = ['appSession.0=eyJhbGciOiJkaXIiLCJlbmMi', 'appSession.1=ZsQ9xKp2Lm7Rt4Wv'];
    const seen = lanes(`
      * observed
      > GET https://app.test/callback?code=1&state=2
      < 302 /
      ${pieces.map((piece) => `< Set-Cookie: ${piece}; Path=/; HttpOnly`).join('\n')}
      > GET https://app.test/
      > Cookie: ${pieces.join('; ')}
      < 200`);
    expect(Object.keys(seen)).toEqual(['appSession']);
  });
});

describe('the cookie that the verdict is about comes first', () => {
  test('also where it never came into the jar: it stood inside another one’s line', () => {
    const seen = lanes(swallowed);
    expect(Object.entries(seen)).toEqual([
      ['laravel_session', 'absent swallowed | absent | absent'],
      ['XSRF-TOKEN', 'absent set1 | sent1 | sent1'],
    ]);
  });

  test('a cookie that strict servers cannot read has a lane as well', () => {
    const seen = lanes(`
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: prefs="a, b"c; Path=/
      > GET https://app.test/list
      > Cookie: prefs="a, b"c
      < 400`);
    expect(seen['prefs']).toMatch(/sent1$/);
  });

  test('the transaction cookie of a sign-in, where that one was lost', () => {
    const script = `
      * observed
      * jar: https://app.test/ 1 d ago: connect.sid=${old}; Path=/; Secure; HttpOnly; SameSite=None
      > GET https://app.test/login
      > Cookie: connect.sid=${old}
      < 302 https://idp.test/authorize?client_id=a&state=9Qf7Lm&response_mode=form_post
      < Set-Cookie: auth_verification=9Qf7LmZx81LmN4xY; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.test/authorize?client_id=a&state=9Qf7Lm&response_mode=form_post
      < 200
      * after 9 s
      * via form
      > POST https://app.test/callback
      > Cookie: connect.sid=${old}
      > Origin: https://idp.test
      < 400`;
    const { first } = told(script);
    expect(first?.cookie?.name).toBe('auth_verification');
    expect(Object.keys(lanes(script))[0]).toBe('auth_verification');
  });
});
