import { express } from '../framework.ts';
import type { Framework } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

const app: Framework = { ...express(), cookieName: '__Host-sid' };

export const hostPrefix: Scenario = {
  id: 'host-prefix',
  title: '__Host- prefix with a narrow path',
  what: 'Sign in: a __Host- cookie must have Path=/, this one has Path=/app and is refused.',
  sites: { 'https://vault.test': loginApp(app, { attributes: 'Path=/app; HttpOnly; Secure' }) },
  steps: [
    { goto: 'https://vault.test/login' },
    { click: 'sign-in', until: 'https://vault.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'cookie-prefix-violation',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://vault.test/login' },
    cookie: '__Host-sid',
    reasons: ['InvalidPrefix'],
    confidence: 'certain',
  },
};
