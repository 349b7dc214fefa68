import type { Scenario } from '../scenario.ts';
import { refreshingApp } from './meta-refresh.ts';

export const metaRefreshLost: Scenario = {
  id: 'meta-refresh-lost',
  title: 'Meta refresh out of the cookie path',
  what: 'Sign in: the page with the meta refresh leads to a place the cookie does not cover.',
  sites: { 'https://museum.test': refreshingApp('path=/login; secure; HttpOnly; SameSite=Lax') },
  steps: [
    { goto: 'https://museum.test/login' },
    { click: 'sign-in', until: 'https://museum.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cookie-path-mismatch',
    kind: 'navigation',
    cameBy: ['meta-refresh'],
    lostAt: { hop: 0, url: 'https://museum.test/dashboard' },
    cookie: 'PHPSESSID',
    reasons: ['NotOnPath'],
    confidence: 'certain',
  },
};
