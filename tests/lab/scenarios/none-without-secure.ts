import { express } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const noneWithoutSecure: Scenario = {
  id: 'none-without-secure',
  title: 'SameSite=None without Secure',
  what: 'Sign in: the browser refuses a SameSite=None cookie that is not Secure.',
  sites: {
    'https://embed.test': loginApp(express(), { attributes: 'Path=/; HttpOnly; SameSite=None' }),
  },
  steps: [
    { goto: 'https://embed.test/login' },
    { click: 'sign-in', until: 'https://embed.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'samesite-none-without-secure',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://embed.test/login' },
    cookie: 'connect.sid',
    reasons: ['SameSiteNoneInsecure'],
    confidence: 'certain',
  },
};
