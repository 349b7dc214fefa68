import { express } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const cookiePath: Scenario = {
  id: 'cookie-path',
  title: 'Cookie path too narrow',
  what: 'Sign in: the cookie is stored for /app, the dashboard is elsewhere, and you are back at the login.',
  sites: { 'https://app.test': loginApp(express(), { attributes: 'Path=/app; HttpOnly' }) },
  steps: [{ goto: 'https://app.test/login' }, { click: 'sign-in', until: 'https://app.test/login?next=%2Fdashboard' }],
  expect: {
    verdict: 'lost',
    cause: 'cookie-path-mismatch',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://app.test/dashboard' },
    cookie: 'connect.sid',
    reasons: ['NotOnPath'],
    confidence: 'certain',
  },
};
