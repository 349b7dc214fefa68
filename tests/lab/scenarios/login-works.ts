import { express } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const loginWorks: Scenario = {
  id: 'login-works',
  title: 'A login that works',
  what: 'Sign in: you see the dashboard.',
  sites: { 'https://blog.test': loginApp(express(), { attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' }) },
  steps: [{ goto: 'https://blog.test/login' }, { click: 'sign-in', until: 'https://blog.test/dashboard' }],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'connect.sid' },
};
