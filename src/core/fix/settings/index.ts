import type { Framework } from './framework.ts';
import { aspNetCore, katana } from './dotnet.ts';
import { gorilla, scs } from './go.ts';
import { spring, springSession, tomcat } from './java.ts';
import { authJsFramework, cookieSession, expressSession, fastify, koa, nestJs } from './node.ts';
import { laravel, php, symfony } from './php.ts';
import { apache, caddy, cloudfront, haproxy, nginx, varnish } from './proxies.ts';
import { django, flask, starlette } from './python.ts';
import { phoenix, rails } from './ruby-and-elixir.ts';

/** Every framework with settings, in the order in which they are offered when none was detected. */
export const frameworks: readonly Framework[] = [
  expressSession,
  flask,
  django,
  rails,
  spring,
  php,
  laravel,
  symfony,
  aspNetCore,
  authJsFramework,
  cookieSession,
  koa,
  fastify,
  starlette,
  nestJs,
  springSession,
  tomcat,
  katana,
  scs,
  gorilla,
  phoenix,
  nginx,
  apache,
  caddy,
  haproxy,
  varnish,
  cloudfront,
];
