import type { Framework } from './framework.ts';
import type { Part } from './page.ts';
import { page } from './page.ts';
import { ok, redirect, setCookie } from './respond.ts';
import type { Handler, LabRequest, Routes, ServerState } from './scenario.ts';

export interface SignInOptions {
  /** What follows the value in Set-Cookie, e.g. `Path=/; HttpOnly`. */
  readonly attributes: string;
  /** Where the login redirects. */
  readonly to: string;
}

/** The common case: `/login` form → POST `/login` → 302 `/dashboard`, which sends strangers back to the login. */
export function loginApp(framework: Framework, options: Partial<SignInOptions> = {}): Routes {
  const to = options.to ?? '/dashboard';
  return {
    'GET /login': loginForm(framework),
    'POST /login': signIn(framework, { attributes: options.attributes ?? 'Path=/; HttpOnly', to }),
    [`GET ${to.startsWith('/') ? to : '/dashboard'}`]: guarded(framework),
  };
}

export function loginForm(framework: Framework, action = '/login'): Handler {
  return () =>
    ok(
      page('Sign in', 'Welcome back. Sign in to see your dashboard.', {
        kind: 'form',
        id: 'sign-in',
        action,
        method: 'post',
        fields: { username: 'alice', password: 'correct horse' },
        button: 'Sign in',
      }),
      framework.headers,
    );
}

/** Starts a session and redirects. */
export function signIn(framework: Framework, options: SignInOptions): Handler {
  return (_, state) =>
    redirect(options.to, [...framework.headers, setCookie(newSession(framework, state, options.attributes))]);
}

/** A new session's `Set-Cookie` line. */
export function newSession(framework: Framework, state: ServerState, attributes: string, user = 'alice'): string {
  const value = framework.encode(state.newId());
  const id = framework.decode(value);
  if (id !== undefined) state.sessions.set(id, { user });
  return cookieLine(framework.cookieName, value, attributes);
}

export function cookieLine(name: string, value: string, attributes: string): string {
  return `${name}=${value}${attributes === '' ? '' : `; ${attributes}`}`;
}

/** The session of a request: the first cookie of the name counts, as in Node's `cookie`. */
export function sessionOf(
  framework: Framework,
  request: LabRequest,
  state: ServerState,
): Record<string, string> | undefined {
  const sent = request.cookies.find((cookie) => cookie.name === framework.cookieName);
  const id = sent && framework.decode(sent.value);
  return id === undefined ? undefined : state.sessions.get(id);
}

export interface GuardedOptions {
  readonly login?: string;
  readonly parts?: readonly Part[];
  /** Attributes of the empty session that a stranger is given on the way to the login; undefined: none. */
  readonly freshSession?: string;
}

/** A page for signed-in users; everybody else goes to the login. */
export function guarded(framework: Framework, options: GuardedOptions = {}): Handler {
  return (request, state) => {
    if (sessionOf(framework, request, state)?.['user'] !== undefined) {
      return ok(page('Dashboard', 'Hello alice, you are signed in.', ...(options.parts ?? [])), framework.headers);
    }
    const fresh =
      options.freshSession === undefined
        ? []
        : [setCookie(cookieLine(framework.cookieName, framework.encode(state.newId()), options.freshSession))];
    const next = encodeURIComponent(request.url.pathname);
    return redirect(`${options.login ?? '/login'}?next=${next}`, [...framework.headers, ...fresh]);
  };
}
