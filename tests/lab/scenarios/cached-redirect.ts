import { django } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Handler, Scenario } from '../scenario.ts';

const dashboard = guarded(django);

/** A cache in front of the application keeps its first answer for every visitor; browsers are told not to. */
const behindCache: Handler = (request, state) => {
  const isHit = state.count('dashboard') > 0;
  const answer = isHit ? dashboard({ ...request, cookies: [] }, state) : dashboard(request, state);
  return {
    ...answer,
    headers: [
      ...answer.headers,
      ['Cache-Control', 'public, s-maxage=600, max-age=0'],
      ['X-Cache', isHit ? 'HIT' : 'MISS'],
      ...(isHit ? ([['Age', '3']] as const) : []),
    ],
  };
};

export const cachedRedirect: Scenario = {
  id: 'cached-redirect',
  title: 'A cache remembers the stranger',
  what: 'Ask for the dashboard and sign in: the cache in front still sends everybody to the login.',
  sites: {
    'https://edge.test': {
      'GET /dashboard': behindCache,
      'GET /login': loginForm(django),
      'POST /login': signIn(django, { attributes: 'Path=/; HttpOnly; SameSite=Lax', to: '/dashboard' }),
    },
  },
  steps: [
    { goto: 'https://edge.test/dashboard', until: 'https://edge.test/login' },
    { click: 'sign-in', until: 'https://edge.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cached-redirect-or-page',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://edge.test/dashboard' },
    cookie: 'sessionid',
    confidence: 'likely',
  },
};
