import { page } from './page.ts';
import { ok, redirect, setCookie } from './respond.ts';
import type { LabRequest, LabResponse, Routes, ServerState } from './scenario.ts';

export interface ProviderOptions {
  /** How the code comes back (OAuth 2.0 Form Post Response Mode). */
  readonly responseMode?: 'query' | 'form_post';
  /** true: the user is signed in there already and sees no page. */
  readonly remembered?: boolean;
  /** Status of the redirect back. */
  readonly status?: number;
}

const headers = [
  ['Cache-Control', 'no-store, must-revalidate, max-age=0'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
] as const;

/** An OpenID Connect provider in the manner of Keycloak: `/authorize`, a login page, and the way back. */
export function identityProvider(options: ProviderOptions = {}): Routes {
  return {
    'GET /authorize': (request, state) => {
      if (options.remembered === true) return back(options, request.url.searchParams, state);
      const login = page('Sign in with Single Sign-On', 'One account for everything.', {
        kind: 'form',
        id: 'continue',
        action: `/authenticate${request.url.search}`,
        method: 'post',
        fields: { user: 'alice' },
        button: 'Continue',
      });
      const cookie = `AUTH_SESSION_ID=${state.newId()}; Path=/; Secure; HttpOnly; SameSite=None`;
      return ok(login, [...headers, setCookie(cookie)]);
    },
    'POST /authenticate': (request, state) => back(options, request.url.searchParams, state),
  };
}

function back(options: ProviderOptions, query: URLSearchParams, state: ServerState): LabResponse {
  const to = query.get('redirect_uri') ?? '/';
  const answer = { code: state.newId(), state: query.get('state') ?? '' };
  if (options.responseMode !== 'form_post') {
    return redirect(`${to}?${new URLSearchParams(answer).toString()}`, headers, options.status);
  }
  const form = { kind: 'form', id: 'back', action: to, method: 'post', fields: answer, button: undefined } as const;
  return ok(page('Signing you in', 'One moment.', form), headers);
}

/** Where an application sends the browser to sign in. */
export function authorizeUrl(provider: string, redirectUri: string, state: string): string {
  const query = new URLSearchParams({
    client_id: 'app',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    state,
  });
  return `${provider}/authorize?${query.toString()}`;
}

/** Code and state of a callback, wherever the provider put them. */
export function callbackOf(request: LabRequest): { readonly code: string | null; readonly state: string | null } {
  const from = request.form.has('state') ? request.form : request.url.searchParams;
  return { code: from.get('code'), state: from.get('state') };
}
