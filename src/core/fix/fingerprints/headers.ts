import { guess, of } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';

/** `name: value` of a response header, the name in lower case. */
export const headerFingerprints: readonly Fingerprint[] = [
  of(
    'express-session',
    'likely',
    /^x-powered-by: express/i,
    'https://github.com/expressjs/express/blob/v5.3.0/lib/application.js',
  ),
  of(
    'asp.net-core',
    'likely',
    /^server: kestrel/i,
    'https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserveroptions.addserverheader',
  ),
  of(
    'katana',
    'likely',
    /^x-aspnet-version: /,
    'https://learn.microsoft.com/dotnet/api/system.web.configuration.httpruntimesection.enableversionheader',
  ),
  of('flask', 'likely', /^server: werkzeug/i, 'https://github.com/pallets/werkzeug/blob/3.1.9/src/werkzeug/serving.py'),
  of('starlette', 'likely', /^server: uvicorn/i, 'https://github.com/encode/uvicorn/blob/master/uvicorn/config.py'),
  of('spring', 'likely', /^x-application-context: /, 'https://github.com/spring-projects/spring-boot/issues/1308'),
  of(
    'scs',
    'likely',
    /^cache-control: no-cache="set-cookie"/i,
    'https://github.com/alexedwards/scs/blob/045b340cbb6e8656b76ef4952be0ce7cd64ec8f1/README.md',
  ),
  // The session's cache limiter.
  of(
    'php',
    'likely',
    /^expires: Thu, 19 Nov 1981 08:52:00 GMT/i,
    'https://php.net/manual/function.session-cache-limiter',
  ),
  // Of a language, or of a server of several; the server's own header says nothing of who keeps the session.
  of(
    'auth.js',
    'possible',
    /^x-powered-by: .*next\.js/i,
    'https://nextjs.org/docs/app/api-reference/next-config-js/poweredByHeader',
  ),
  of(
    'starlette',
    'possible',
    /^server: hypercorn/i,
    'https://github.com/pgjones/hypercorn/blob/058e84f5cb418fca40cabc991d40c87dfc44a39e/src/hypercorn/config.py',
  ),
  of(
    'phoenix',
    'possible',
    /^server: cowboy/i,
    'https://github.com/ninenines/cowboy/blob/0193538dbafd275f543bfbce1065358ea6554641/src/cowboy_req.erl',
  ),
  // Not sent any more since Tomcat 8.5.
  of(
    'tomcat',
    'likely',
    /^server: apache-coyote/i,
    'https://www.mail-archive.com/dev%40tomcat.apache.org/msg108849.html',
  ),
  of(
    'spring',
    'possible',
    /^server: jetty/i,
    'https://github.com/neo4j/neo4j/commit/b3bf529faaaad5810e9225ab93683ce6219baefa',
  ),
  of('php', 'possible', /^x-powered-by: php/i, 'https://github.com/php/php-src/issues/12080'),
  of(
    'rails',
    'possible',
    /^x-runtime: \d+\.\d+$/,
    'https://github.com/rack/rack/blob/1beafcfcb4384ed442bd0e8e48b55bbf140a1e74/lib/rack/runtime.rb',
  ),
  of(
    'spring',
    'possible',
    /^cache-control: no-cache, no-store, max-age=0, must-revalidate$/i,
    'https://docs.spring.io/spring-security/site/docs/4.1.0.RELEASE/reference/html/headers.html',
  ),
  guess('koa', /^x-powered-by: koa/i),
  guess('fastify', /^x-powered-by: fastify/i),
  guess('django', /^server: daphne/i),
  guess('katana', /^x-aspnetmvc-version: /),
  guess('asp.net-core', /^x-powered-by: asp\.net/i),
  guess('rails', /^(?:x-powered-by|server): .*passenger/i),
  // In front.
  of(
    'nginx',
    'possible',
    /^server: nginx/i,
    'https://documentation.ubuntu.com/security/security-features/network/version-banners/nginx/',
  ),
  of('apache', 'possible', /^server: apache(?!-coyote)/i, 'https://httpd.apache.org/docs/2.4/mod/core.html'),
  of('caddy', 'possible', /^(?:server|via): .*caddy/i, 'https://github.com/caddyserver/caddy/issues/5667'),
  of(
    'varnish',
    'possible',
    /^(?:x-varnish: \d|via: .*varnish)/i,
    'https://github.com/varnishcache/varnish-cache/blob/004bfb9aebc3220b2b428d813b864f10d2ddc18f/bin/varnishd/cache/cache_req_fsm.c',
  ),
  of(
    'cloudfront',
    'likely',
    /^(?:x-amz-cf-id: |via: .*cloudfront|x-cache: .* from cloudfront)/i,
    'https://github.com/aws-amplify/amplify-hosting/issues/592',
  ),
  // API Gateway’s own id of the request, for REST APIs; its HTTP APIs name it otherwise.
  of(
    'aws-rest-api',
    'likely',
    /^x-amz-apigw-id: \S/,
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  ),
  guess('aws-http-api', /^apigw-requestid: \S/),
  guess('nginx', /^server: openresty/i),
  // HAProxy adds neither by itself.
  guess('haproxy', /^(?:server|via): .*haproxy/i),
];
