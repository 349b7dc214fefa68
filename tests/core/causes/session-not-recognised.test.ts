import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';
import { told } from '../told.ts';

const nodes = (first: string, second: string) => `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < ${first}
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 302 /login
  < ${second}
  < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly
  > GET https://app.test/login
  > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
  < 200`;

test('another node answers with a new id', () => {
  const { findings, lostAt, first, diagnosis } = told(nodes('X-Served-By: web-1', 'X-Served-By: web-2'));
  expect(findings).toEqual(['error likely session-not-recognised c1#1']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.hypotheses[0]).toMatchObject({ cause: 'no-affinity-in-memory-session', confidence: 'likely' });
  expect(first?.hypotheses[0]?.evidence.map(({ mark }) => mark)).toEqual(['web-1', 'web-2']);
  expect(first?.hypotheses.map(({ cause }) => cause)).toContain('secret-or-keyring-mismatch');
  expect(diagnosis.chains[0]?.tracks[0]?.steps.map(({ response }) => response)).toEqual(['set', 'replaced', 'none']);
  expect(first?.fixes.every(({ verified }) => !verified)).toBe(true);
});

test('the same node: the node is no reason', () => {
  const { first } = told(nodes('X-Served-By: web-1', 'X-Served-By: web-1'));
  expect(first?.cause).toBe('session-not-recognised');
  expect(first?.hypotheses.every(({ confidence }) => confidence === 'possible')).toBe(true);
});

test('a payload points at the secret', () => {
  const { first } = told(`
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7
    < 302 /login
    < Set-Cookie: session=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200`);
  expect(first?.cause).toBe('session-not-recognised');
  expect(first?.hypotheses[0]).toMatchObject({ cause: 'secret-or-keyring-mismatch', confidence: 'likely' });
});

test('known at first, unknown later', () => {
  const { findings, lostAt, first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * after 40 min
    > GET https://app.test/orders
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`);
  // An idle timeout is a fact, and what the application wants.
  expect(findings).toEqual(['warning likely session-not-recognised c2#0']);
  expect(lostAt).toEqual(['c2#0']);
  expect(first?.hypotheses[0]?.cause).toBe('session-ended-on-the-server');
});

test('a session from before the recording: a warning at most', () => {
  const { findings } = told(`
    * observed
    * jar: https://app.test/ 2 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly
    > GET https://app.test/login
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`);
  expect(findings).toEqual(['warning possible session-not-recognised c1#0']);
});

const reloaded = (value: string, fresh = '') => `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 302 /login
  ${fresh}
  > GET https://app.test/login
  > Cookie: connect.sid=${value}
  < 200
  * after 2 s
  > GET https://app.test/dashboard
  > Cookie: connect.sid=${value}
  < 200`;

test('refused, and a moment later welcome with the same value: the store was late', () => {
  const { first, lostAt } = told(reloaded('s%3AfK2vQ9zL7mB4xT1p.aXcD'));
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.hypotheses[0]).toMatchObject({ cause: 'save-before-redirect-race', confidence: 'likely' });
  expect(first?.hypotheses[0]?.evidence.map(({ chain, hop }) => `${chain}#${hop}`)).toEqual(['c2#0']);
});

test('what happens a moment later counts though the chain itself did not change', () => {
  const whole = chain(reloaded('s%3AfK2vQ9zL7mB4xT1p.aXcD'));
  const [first] = whole.chains;
  const early = diagnose({ ...whole, chains: [first!] });
  expect(early.findings[0]?.hypotheses[0]?.cause).not.toBe('save-before-redirect-race');
  expect(diagnose(whole).findings[0]?.hypotheses[0]?.cause).toBe('save-before-redirect-race');
});

test('welcome with another value: no word of the store', () => {
  const value = 's%3Az9LmQ2fK7xT1pB4v.kJhG';
  const { first } = told(reloaded(value, `< Set-Cookie: connect.sid=${value}; Path=/; HttpOnly`));
  expect(first?.hypotheses.every(({ confidence }) => confidence === 'possible')).toBe(true);
});

test.each([
  ['thrown away', '< Set-Cookie: session.sig=; Path=/; Max-Age=0', 'secret-or-keyring-mismatch'],
  ['left alone', '', undefined],
])('a signature in a cookie of its own, %s', (_, line, cause) => {
  const { first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==; Path=/; HttpOnly
    < Set-Cookie: session.sig=kq83hGJ2mWq0LsP1xT4bN7aXcDe; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==; session.sig=kq83hGJ2mWq0LsP1xT4bN7aXcDe
    < 302 /login
    ${line}
    > GET https://app.test/login
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==
    < 200`);
  expect(first?.cause).toBe('session-not-recognised');
  expect(first?.hypotheses.find(({ confidence }) => confidence === 'likely')?.cause).toBe(cause);
});
