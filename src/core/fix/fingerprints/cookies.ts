import { guess, of } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';

const cookieAuthentication =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/Cookies/src/CookieAuthenticationDefaults.cs';
const djangoDefaults = 'https://github.com/django/django/blob/5.2/django/conf/global_settings.py';

/** Names of cookies that stand beside the session's. */
export const cookieFingerprints: readonly Fingerprint[] = [
  of('asp.net-core', 'likely', /^\.AspNetCore\.(?:Antiforgery|Correlation|OpenIdConnect)\./, cookieAuthentication),
  of(
    'auth.js',
    'likely',
    /^(?:__(?:Host|Secure)-)?(?:authjs|next-auth)\./,
    'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/lib/utils/cookie.ts',
  ),
  of(
    'cookie-session',
    'likely',
    /^(?:express:sess|session)\.sig$/,
    'https://github.com/expressjs/cookie-session/blob/003821db4a4b42813f48685dbe48499b3299d693/README.md',
  ),
  of('koa', 'likely', /^koa[.:]sess\.sig$/, 'https://github.com/koajs/session/blob/master/Readme.md'),
  of('django', 'possible', /^csrftoken$/, djangoDefaults),
  of('laravel', 'possible', /^XSRF-TOKEN$/, 'https://laravel.com/docs/csrf'),
  guess('katana', /^__RequestVerificationToken/),
];
