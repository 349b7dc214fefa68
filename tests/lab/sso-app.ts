import type { Framework } from './framework.ts';
import { authorizeUrl, callbackOf } from './identity-provider.ts';
import { cookieLine, guarded, newSession } from './login-app.ts';
import { page } from './page.ts';
import type { Headers } from './respond.ts';
import { ok, redirect, setCookie } from './respond.ts';
import type { Handler, LabRequest, LabResponse, Routes, ServerState } from './scenario.ts';

export interface SsoOptions {
  readonly origin: string;
  readonly provider: string;
  /** Attributes of the session cookie. */
  readonly attributes: string;
  /** A cookie of its own for the `state`, as most OpenID Connect libraries set; undefined: the session remembers it. */
  readonly transaction?: { readonly name: string; readonly attributes: string };
  /** Where the callback lives, if not at the application's origin. */
  readonly callback?: string;
  /** What the callback answers once the user is known; a redirect to `/dashboard` unless told otherwise. */
  readonly welcome?: (headers: Headers) => LabResponse;
}

/** An application that signs its users in at an identity provider: `/sso` → provider → `/callback` → `/dashboard`. */
export function ssoApp(framework: Framework, options: SsoOptions): Routes {
  const callback = finish(framework, options);
  return {
    'GET /login': () =>
      ok(
        page('Sign in', 'Use your company account.', {
          kind: 'link',
          id: 'sso',
          href: '/sso',
          text: 'Sign in with Single Sign-On',
        }),
        framework.headers,
      ),
    'GET /sso': start(framework, options),
    'GET /callback': callback,
    'POST /callback': callback,
    'GET /dashboard': guarded(framework),
  };
}

function start(framework: Framework, options: SsoOptions): Handler {
  return (_, state) => {
    const nonce = state.newId();
    const to = authorizeUrl(options.provider, options.callback ?? `${options.origin}/callback`, nonce);
    if (options.transaction) {
      const { name, attributes } = options.transaction;
      return redirect(to, [...framework.headers, setCookie(cookieLine(name, nonce, attributes))]);
    }
    const value = framework.encode(state.newId());
    state.sessions.set(framework.decode(value) ?? '', { state: nonce });
    return redirect(to, [...framework.headers, setCookie(cookieLine(framework.cookieName, value, options.attributes))]);
  };
}

/** The callback: an answer whose `state` is known signs in with a new id; any other starts over with an empty session. */
function finish(framework: Framework, options: SsoOptions): Handler {
  return (request, state) => {
    const answer = callbackOf(request);
    const expected = expectedState(framework, options, request, state);
    if (answer.code === null || expected === undefined || expected !== answer.state) {
      const empty = cookieLine(framework.cookieName, framework.encode(state.newId()), options.attributes);
      return redirect('/login?error=state', [...framework.headers, setCookie(empty)]);
    }
    const headers = [
      ...framework.headers,
      ...(options.transaction ? [setCookie(expired(options.transaction))] : []),
      setCookie(newSession(framework, state, options.attributes)),
    ];
    return options.welcome?.(headers) ?? redirect('/dashboard', headers);
  };
}

function expired(cookie: { readonly name: string; readonly attributes: string }): string {
  return `${cookie.name}=; ${cookie.attributes}; Expires=Thu, 01 Jan 1970 00:00:00 GMT`;
}

function expectedState(
  framework: Framework,
  options: SsoOptions,
  request: LabRequest,
  state: ServerState,
): string | undefined {
  const name = options.transaction?.name ?? framework.cookieName;
  const sent = request.cookies.find((cookie) => cookie.name === name)?.value;
  if (sent === undefined || options.transaction) return sent;
  const id = framework.decode(sent);
  return id === undefined ? undefined : state.sessions.get(id)?.['state'];
}
