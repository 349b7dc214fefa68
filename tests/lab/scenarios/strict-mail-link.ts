import { laravel } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

export const strictMailLink: Scenario = {
  id: 'strict-mail-link',
  title: 'SameSite=Strict, a link from another site',
  what: 'Sign in, open the webmail and follow its link: the Strict cookie is not sent and you have to sign in again.',
  sites: {
    'https://club.test': loginApp(laravel, { attributes: 'Path=/; Secure; HttpOnly; SameSite=Strict' }),
    'https://webmail.test': {
      'GET /inbox': () =>
        ok(
          page('Inbox', 'You have a new message.', {
            kind: 'link',
            id: 'message',
            href: 'https://club.test/dashboard',
            text: 'See your message',
          }),
        ),
    },
  },
  steps: [
    { goto: 'https://club.test/login' },
    { click: 'sign-in', until: 'https://club.test/dashboard' },
    { goto: 'https://webmail.test/inbox' },
    { click: 'message', until: 'https://club.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'samesite-strict-cross-site-return',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://club.test/dashboard' },
    cookie: 'laravel_session',
    reasons: ['SameSiteStrict'],
    confidence: 'certain',
  },
};
