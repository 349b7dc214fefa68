import type { Confidence } from '../model.ts';

/** What a recording may show → framework with settings, and how much that proves. All of it public knowledge. */
export interface Fingerprint {
  readonly framework: string;
  readonly confidence: Confidence;
  readonly pattern: RegExp;
}

const of = (framework: string, confidence: Confidence, pattern: RegExp): Fingerprint => ({
  framework,
  confidence,
  pattern,
});

/** Framework of the cookie-name table → framework with settings, where they differ. */
export const bySetting: Readonly<Record<string, string>> = {
  servlet: 'spring',
  codeigniter: 'php',
  cakephp: 'php',
  'asp.net': 'katana',
  rack: 'rails',
  auth0: 'auth.js',
  go: 'gorilla',
};

/** Shapes of the session cookie's value that are hard to have by chance. */
export const valueFingerprints: readonly Fingerprint[] = [
  of('express-session', 'likely', /^s(?::|%3A)[\w-]+\./i),
  of('asp.net-core', 'certain', /^CfDJ8/),
  of('laravel', 'certain', /^eyJpdiI6/),
  of('phoenix', 'likely', /^SFMyNTY\./),
  of('rails', 'likely', /^[\w+/=%-]{40,}--[\w+/=%-]{16,}--[\w+/=%-]{16,}$/),
  of('flask', 'likely', /^\.?eJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}/),
  of('flask', 'possible', /^eyJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}/),
];

/** Names of cookies that stand beside the session's. */
export const cookieFingerprints: readonly Fingerprint[] = [
  of('asp.net-core', 'likely', /^\.AspNetCore\.(?:Antiforgery|Correlation|OpenIdConnect)\./),
  of('auth.js', 'likely', /^(?:__(?:Host|Secure)-)?(?:authjs|next-auth)\./),
  of('cookie-session', 'likely', /^(?:express:sess|session)\.sig$/),
  of('koa', 'likely', /^koa[.:]sess\.sig$/),
  of('katana', 'possible', /^__RequestVerificationToken/),
  of('django', 'possible', /^csrftoken$/),
  of('laravel', 'possible', /^XSRF-TOKEN$/),
];

/** `name: value` of a response header, the name in lower case. */
export const headerFingerprints: readonly Fingerprint[] = [
  of('express-session', 'likely', /^x-powered-by: express/i),
  of('koa', 'likely', /^x-powered-by: koa/i),
  of('fastify', 'likely', /^x-powered-by: fastify/i),
  of('auth.js', 'likely', /^x-powered-by: .*next\.js/i),
  of('asp.net-core', 'likely', /^server: kestrel/i),
  of('katana', 'likely', /^x-aspnet(?:mvc)?-version: /),
  of('flask', 'likely', /^server: werkzeug/i),
  of('starlette', 'likely', /^server: (?:uvicorn|hypercorn|daphne)/i),
  of('phoenix', 'likely', /^server: cowboy/i),
  of('tomcat', 'likely', /^server: apache-coyote/i),
  of('spring', 'likely', /^x-application-context: /),
  of('scs', 'likely', /^cache-control: no-cache="set-cookie"/i),
  of('php', 'likely', /^expires: Thu, 19 Nov 1981 08:52:00 GMT/i), // the session's cache limiter
  // of a language, or of a server of several
  of('asp.net-core', 'possible', /^x-powered-by: asp\.net/i),
  of('spring', 'possible', /^server: jetty/i),
  of('php', 'possible', /^x-powered-by: php/i),
  of('rails', 'possible', /^(?:x-powered-by|server): .*passenger/i),
  of('rails', 'possible', /^x-runtime: \d+\.\d+$/),
  of('spring', 'possible', /^cache-control: no-cache, no-store, max-age=0, must-revalidate$/i),
  // in front
  of('nginx', 'possible', /^server: (?:nginx|openresty)/i),
  of('apache', 'possible', /^server: apache(?!-coyote)/i),
  of('caddy', 'possible', /^(?:server|via): .*caddy/i),
  of('haproxy', 'possible', /^(?:server|via): .*haproxy/i),
  of('varnish', 'possible', /^(?:x-varnish: \d|via: .*varnish)/i),
  of('cloudfront', 'likely', /^(?:x-amz-cf-id: |via: .*cloudfront)/i),
];

/** Path and query of a request; ids and names that frameworks' routers choose by themselves. */
export const urlFingerprints: readonly Fingerprint[] = [
  of('asp.net-core', 'likely', /^\/signin-(?:oidc|google|microsoft|facebook)\b/),
  of('asp.net-core', 'possible', /^\/Account\/Login\?.*ReturnUrl=/),
  of('auth.js', 'likely', /^\/api\/auth\/(?:callback|signin|session|csrf)\b/),
  of(
    'spring',
    'likely',
    /^\/(?:[\w-]+\/)?(?:login\/oauth2\/code|oauth2\/authorization|saml2\/authenticate|login\/saml2\/sso)\//,
  ),
  of('spring', 'likely', /\/j_spring_security_check\b/),
  of('tomcat', 'possible', /\/j_security_check\b|;jsessionid=/i),
  of('rails', 'possible', /^\/users\/(?:sign_in|auth\/\w+\/callback)\b/), // Devise
  of('laravel', 'likely', /^\/(?:sanctum\/csrf-cookie|livewire\/)/),
  of('django', 'possible', /^\/(?:accounts|admin)\/login\/\?next=/),
  of('php', 'possible', /\.php(?:$|[/?])/),
];
