import type { Hop, HopResponse } from '../model.ts';
import type { ParsedUrl } from '../site/parse-url.ts';
import { readingOf, says } from './reading-of.ts';

/**
 * What a URL or a hop says of signing in and out. Words of the URL are all that the headers of any application share, so
 * these answers never decide alone: they are weighed with what happened to the session cookie.
 */

const signIn =
  /(?:^|[/_.-])(?:log-?in|sign-?[io]n|logon|sign_in|log_in|anmeld(?:en|ung)|einloggen|connexion|se-connecter|inloggen|accedi|acceder|entrar|iniciar-?sesion|ingresar|logowanie|zaloguj|prihlaseni|giris|authenticate|sessions?\/new)(?:$|[/_.-])|\/(?:auth|sso|sessions?|saml)\/?$/i;
const callback =
  /(?:^|[/_.-])(?:callback|cb|signin-\w+|acs|authorized|oauth-?complete|oauth2\/(?:code|idpresponse)|login\/oauth2\/code|auth-?return|return|finish|complete|magic(?:-?link)?|passwordless)(?:$|[/_.-])/i;
/** Whoever returns there comes from paying, not from an identity provider. */
const purchase =
  /(?:^|[/_.-])(?:pay|payments?|checkout|orders?|cart|basket|bookings?|donations?|3d-?s(?:ecure)?2?|psp|paypal|stripe|klarna)(?:$|[/_.-])/i;
/** Unless the address says the contrary: an application under `/orders` has its own way in. */
const identity = /auth|log-?in|sign-?in|sso|oidc|saml|(?:^|[/_.-])acs(?:$|[/_.-])|magic|passwordless/i;
const signOut =
  /(?:^|[/_.-])(?:log-?(?:out|off)|sign-?(?:out|off)|log_out|sign_out|logged-out|end_?session|abmelden|abmeldung|ausloggen|deconnexion|cerrar-?sesion|desconectar|uitloggen|wyloguj)(?:$|[/_.-])|\/exit\/?$/i;
/** Where a parameter says what to do: `index.php?action=logout`, `?logout`. */
const signOutWord = /^(?:log|sign)[-_]?(?:out|off)$/i;
/** Most queries hold no such word; looking into their parameters is slow. */
const mayHoldSignOut = /(?:log|sign)[-_]?(?:out|off)|%/i;
const verbs = ['action', 'do', 'op', 'mode', 'task', 'cmd', 'act', 'a', 'page', 'view', 'route'];
/** A session as a resource, which one signs out of by deleting it. */
const sessionResource = /(?:^|\/)(?:sessions?|auth|log-?in|sign-?in|tokens?)(?:\/[\w-]+)?\/?$/i;
const neutral =
  /\.(?:js|mjs|css|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|map|json|xml|txt|pdf|zip|mp4|webmanifest)$|^\/(?:static|assets|_next\/static|favicon)(?:\/|\.)/i;

/** Parameters with which an identity provider answers. */
const answers = ['code', 'SAMLResponse', 'ticket', 'id_token', 'wresult', 'assertion'];
/** Parameters with which an application asks one. */
const questions = ['client_id', 'response_type', 'SAMLRequest', 'wtrealm', 'openid.mode'];

/** Parameters with which an application says that signing in failed. */
const failures = ['error', 'login_error', 'auth_error', 'err'];

/** Has the URL any of these parameters? Looks into the parameters, which is slow, only where a name can be among them. */
function hasAny({ search }: ParsedUrl, names: readonly string[]): boolean {
  if (search === '') return false;
  const isEncoded = search.includes('%');
  const possible = names.filter((name) => isEncoded || search.includes(name));
  if (possible.length === 0) return false;
  const parameters = new URLSearchParams(search);
  return possible.some((name) => parameters.has(name));
}

/** A URL where one is asked to sign in (`/login`, `/users/sign_in`), or that says that signing in failed. */
export function asksToSignIn(url: string): boolean {
  return says(url, 'asksToSignIn', () => (!isSignInAnswer(url) && isSignInPage(url)) || saysSignInFailed(url));
}

/** By its path alone. */
export function isSignInPage(url: string): boolean {
  return signIn.test(pathOf(url)) && !isSignOut(url);
}

/** Where a user goes who wants to be sent to a provider, signed in or not: to connect another account, or to choose one. */
export function isLinking(url: string): boolean {
  return (
    isSignInPage(url) ||
    /(?:^|\/)(?:connect|link|integrations?|oauth2?|auth|authorize|install|providers?)(?:\/|$)/i.test(pathOf(url))
  );
}

/** The page to which an identity provider returns. */
export function isSignInAnswer(url: string): boolean {
  return says(url, 'isSignInAnswer', ({ parsed, path }) => {
    if (hasAny(parsed, answers)) return true;
    if (!callback.test(path) || saysSignInFailed(url)) return false;
    return identity.test(path) || !purchase.test(path);
  });
}

/** A request for an identity provider to sign someone in: OAuth, OpenID Connect, SAML, WS-Federation. */
export function isSignInQuestion(url: string): boolean {
  return says(url, 'isSignInQuestion', ({ parsed }) => hasAny(parsed, questions));
}

/** Asks an identity provider whether someone is signed in, and only that (OpenID Connect Core, section 3.1.2.1). */
export function isSilentQuestion(url: string): boolean {
  return new URLSearchParams(readingOf(url)?.parsed.search).get('prompt') === 'none';
}

/** Redirect targets such as `/login?error=state_mismatch`. */
export function saysSignInFailed(url: string): boolean {
  return says(url, 'saysSignInFailed', ({ parsed }) => hasAny(parsed, failures));
}

/** The user's own wish to end the session. */
export function isSignOut(url: string, method = 'GET'): boolean {
  if (says(url, 'isSignOut', ({ parsed, path }) => signOut.test(path) || asksToSignOut(parsed))) return true;
  return method === 'DELETE' && sessionResource.test(readingOf(url)?.parsed.pathname ?? '');
}

function asksToSignOut({ search }: ParsedUrl): boolean {
  if (!mayHoldSignOut.test(search)) return false;
  const parameters = new URLSearchParams(search);
  return (
    verbs.some((verb) => signOutWord.test(parameters.get(verb) ?? '')) ||
    [...parameters].some(([name, value]) => signOutWord.test(name) && value !== '0' && value !== 'false')
  );
}

/** `/login?next=%2Forders`: the server wants the user to sign in for this page, so the page was not a sign-out. */
export function asksToReturn(to: string | undefined, from: string): boolean {
  if (to === undefined || !URL.canParse(to) || !URL.canParse(from)) return false;
  const { pathname } = new URL(from);
  return pathname !== '/' && [...new URL(to).searchParams.values()].some((value) => value.includes(pathname));
}

/** A form after which applications have their users sign in again: a new password, a closed account. An order is none. */
export function isAccountForm(url: string): boolean {
  return accountForm.test(pathOf(url));
}

const accountForm =
  /passw(?:or|d)|passphrase|passkey|kennwort|mot-?de-?passe|contrase|senha|wachtwoord|(?:^|[/_-])(?:account|profile|user|users|me|security|2fa|mfa|otp|e-?mail|reset|register|sign-?up|delete|close|deactivate|revoke|sessions?|verify|confirm|activate)(?:[/_.-]|$)/i;

/** A file that needs no session, so that its arrival says nothing about one. */
export function isNeutral(url: string): boolean {
  return says(url, 'isNeutral', ({ parsed }) => neutral.test(parsed.pathname));
}

/** Origin and path: what makes two hops the same place. undefined when the URL is none. */
export function placeOf(url: string): string | undefined {
  return readingOf(url)?.place;
}

export function isRedirect(
  response: HopResponse | undefined,
): response is HopResponse & { readonly redirectUrl: string } {
  return response?.redirectUrl !== undefined;
}

/**
 * A hop that signs someone in, as far as it shows: a form or an identity provider's answer went in, and the response leads
 * on to a place that does not ask to sign in again.
 */
export function isSignInStep(hop: Hop): boolean {
  const { url, method } = hop.request;
  const { response } = hop;
  if (response === undefined || isSignOut(url, method)) return false;
  const sent = isSignInAnswer(url) || (method === 'POST' && signIn.test(pathOf(url)));
  if (!sent || response.status >= 400) return false;
  // A script reads the answer itself; a page that answers a form with 200 may as well be the form again.
  if (!isRedirect(response)) return isSignInAnswer(url) || hop.request.resourceType === 'fetch';
  return !asksToSignIn(response.redirectUrl) && !isSignInQuestion(response.redirectUrl);
}

/** Without path parameters: `/login;jsessionid=…` is `/login`. */
function pathOf(url: string): string {
  return readingOf(url)?.path ?? '';
}
