import type { Step } from '../case.ts';

/** Opens the application as a stranger and signs in at its own form. */
export const signIn = (origin: string): readonly Step[] => [{ goto: `${origin}/` }, { click: '#sign-in' }];

/** Opens the application as a stranger and signs in at its OpenID provider (oidc-provider's own pages). */
export const signInAtProvider = (origin: string): readonly Step[] => [
  { goto: `${origin}/` },
  { click: '#sign-in', until: 'input[name=login]' },
  { fill: { login: 'alice', password: 'correct horse' } },
  { click: 'button[type=submit]' },
];
