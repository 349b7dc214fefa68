import { signIn } from './runs.ts';

/** A run that works and one that breaks, and the difference that is to be found first: kind, name, hop of A | hop of B. */
interface Case {
  readonly cause: string;
  readonly works: string;
  readonly breaks: string;
  readonly first: string;
}

const lost = (script: string): string =>
  script
    .replace(/\n *> Cookie: sid=\S+/, '')
    .replace(/(\/dashboard\n *)< 200/, '$1< 302 /login\n    > GET https://app.test/login\n    < 200');

const attribute = (attributes: string): string => lost(signIn({ attributes }));

const returning = (method: string, sameSite: string, cookie: string): string => `
  * observed
  > GET https://app.test/account
  < 302 https://idp.test/authorize?client_id=app&state=${cookie}
  < Set-Cookie: sid=${cookie}; Path=/; Secure; HttpOnly; SameSite=${sameSite}
  > GET https://idp.test/authorize?client_id=app&state=${cookie}
  < 200
  * via form
  * initiator https://idp.test
  > ${method} https://app.test/callback
  ${method === 'GET' || sameSite === 'None' ? `> Cookie: sid=${cookie}` : ''}
  < ${method === 'GET' || sameSite === 'None' ? '302 /account' : '403'}`;

const dashboard = (cookie: string, answer: string): string => `
  * observed
  * jar: https://app.test/ 1 h ago: sid=7hG3kLq9Wm2Xz5Bv; Path=/; Secure; HttpOnly; SameSite=Lax
  > GET https://app.test/dashboard
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv${cookie}
  ${answer}`;

const fromElsewhere = (initiator: string, sent: boolean, sameSite = 'Strict'): string => `
  * observed
  * jar: https://app.test/ 1 h ago: sid=7hG3kLq9Wm2Xz5Bv; Path=/; Secure; HttpOnly; SameSite=${sameSite}
  * via link
  * initiator ${initiator}
  > GET https://app.test/dashboard${sent ? '\n> Cookie: sid=7hG3kLq9Wm2Xz5Bv' : ''}
  < ${sent ? '200' : '302 /login'}${sent ? '' : '\n> GET https://app.test/login\n< 200'}`;

export const causes: readonly Case[] = [
  {
    cause: 'cookie-path-mismatch',
    works: signIn(),
    breaks: attribute('Path=/login; HttpOnly; Secure; SameSite=Lax'),
    first: 'attribute sid c2/1|c2/1',
  },
  {
    cause: 'a cookie that lives only seconds',
    works: signIn({ attributes: 'Path=/; HttpOnly; Secure; Max-Age=3600' }),
    breaks: attribute('Path=/; HttpOnly; Secure; Max-Age=3'),
    first: 'attribute sid c2/1|c2/1',
  },
  {
    cause: 'invalid-cookie-domain',
    works: signIn(),
    breaks: attribute('Path=/; HttpOnly; Secure; SameSite=Lax; Domain=other.test'),
    first: 'attribute sid c2/1|c2/1',
  },
  {
    cause: 'Secure over http',
    works: signIn({ origin: 'http://app.test', attributes: 'Path=/; HttpOnly' }),
    breaks: lost(signIn({ origin: 'http://app.test', attributes: 'Path=/; HttpOnly; Secure' })).replaceAll(
      'https://app',
      'http://app',
    ),
    first: 'attribute sid c2/1|c2/1',
  },
  {
    cause: 'the same settings, but http',
    works: signIn(),
    breaks: lost(signIn()).replaceAll('https://app', 'http://app'),
    first: 'scheme c1/1|c1/1',
  },
  {
    cause: 'apex and www',
    works: signIn(),
    breaks: signIn({ to: 'https://www.app.test/dashboard' })
      .replace('GET https://app.test/dashboard', 'GET https://www.app.test/dashboard')
      .replace(/\n *> Cookie: sid=\S+/, ''),
    first: 'redirect-host c2/1|c2/1',
  },
  {
    cause: 'https to http on the way',
    works: signIn(),
    breaks: signIn({ to: 'http://app.test/dashboard' })
      .replace('GET https://app.test/dashboard', 'GET http://app.test/dashboard')
      .replace(/\n *> Cookie: sid=\S+/, ''),
    first: 'redirect-scheme c2/1|c2/1',
  },
  {
    cause: 'redirect-307-308-preserves-post',
    works: signIn(),
    breaks: signIn({ status: 307 }).replace('GET https://app.test/dashboard', 'POST https://app.test/dashboard'),
    first: 'status c2/1|c2/1',
  },
  {
    cause: 'session-cookie-never-set',
    works: signIn(),
    breaks: lost(signIn().replace(/\n *< Set-Cookie: .*/, '')),
    first: 'set-in-one-run sid c2/1|c2/1',
  },
  {
    cause: 'identity provider returns by POST',
    works: returning('GET', 'Lax', '7hG3kLq9Wm2Xz5Bv'),
    breaks: returning('POST', 'Lax', 'Qw8Er4Ty6Ui0Op2A'),
    first: 'method c2/1|c2/1',
  },
  {
    cause: 'SameSite of the session, before a return by POST',
    works: returning('POST', 'None', '7hG3kLq9Wm2Xz5Bv'),
    breaks: returning('POST', 'Lax', 'Qw8Er4Ty6Ui0Op2A'),
    first: 'attribute sid c1/1|c1/1',
  },
  {
    cause: 'a link from another site',
    works: fromElsewhere('https://app.test', true),
    breaks: fromElsewhere('https://mail.test', false),
    first: 'cookie-not-sent sid 1|1',
  },
  {
    cause: 'SameSite in the jar, set before the recording',
    works: fromElsewhere('https://mail.test', true, 'Lax'),
    breaks: fromElsewhere('https://mail.test', false),
    first: 'cookie-in-jar sid 1|1',
  },
  {
    cause: 'the server did not take the session',
    works: dashboard('', '< 200'),
    breaks: dashboard(
      '',
      `< 302 /login
      < Set-Cookie: sid=Qw8Er4Ty6Ui0Op2A; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://app.test/login
      > Cookie: sid=Qw8Er4Ty6Ui0Op2A
      < 200`,
    ),
    first: 'new-session sid 1|1',
  },
  {
    cause: 'deleted on the way',
    works: dashboard('', '< 200'),
    breaks: dashboard('', '< 200\n< Set-Cookie: sid=; Path=/; Max-Age=0; Secure'),
    first: 'set-in-one-run sid 1|1',
  },
  {
    cause: 'a cached redirect to the login page',
    works: dashboard('', '< 200'),
    breaks: dashboard(
      '',
      `< 302 /login
      * mark cached-redirect
      > GET https://app.test/login
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200`,
    ),
    first: 'cache 1|1',
  },
  {
    cause: 'two cookies of one name',
    works: dashboard('', '< 200'),
    breaks: dashboard('; sid=Zx81LmN4xYw7Tb9Q', '< 302 /login').replace(
      '* observed',
      '* observed\n* jar: https://app.test/ 2 d ago: sid=Zx81LmN4xYw7Tb9Q; Path=/; Domain=app.test; Secure',
    ),
    first: 'cookie-twice sid 1|1',
  },
  {
    cause: 'another answer, with everything else alike',
    works: dashboard('', '< 200'),
    breaks: dashboard('', '< 403'),
    first: 'status 1|1',
  },
  {
    cause: 'the provider is told a callback on another host',
    works: returning('GET', 'Lax', '7hG3kLq9Wm2Xz5Bv').replaceAll(
      'client_id=app',
      'client_id=app&redirect_uri=https://app.test/callback',
    ),
    breaks: returning('GET', 'Lax', 'Qw8Er4Ty6Ui0Op2A').replaceAll(
      'client_id=app',
      'client_id=app&redirect_uri=http://backend:8080/callback',
    ),
    first: 'redirect-parameter redirect_uri c1/1|c1/1',
  },
  {
    cause: 'a session was there before, and the server answers by it',
    works: dashboard('', '< 200'),
    breaks: `
      * observed
      > GET https://app.test/dashboard
      < 302 /login
      > GET https://app.test/login
      < 200`,
    first: 'cookie-absent sid 1|1',
  },
];
