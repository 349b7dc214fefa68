import type { Framework } from './framework.ts';
import { awsHttpApi, awsLoadBalancer, awsRestApi, fetchProxy } from './adapters.ts';
import { authJsFramework } from './auth-js.ts';
import { cloudfront, haproxy, varnish } from './balancers-and-caches.ts';
import { aspNetCore, katana } from './dotnet.ts';
import { cookieSession, expressSession, nestJs } from './express.ts';
import { gorilla, scs } from './go.ts';
import { spring, springSession, tomcat } from './java.ts';
import { fastify, koa } from './koa-and-fastify.ts';
import { laravel, php, symfony } from './php.ts';
import { django, flask, starlette } from './python.ts';
import { phoenix, rails } from './ruby-and-elixir.ts';
import { apache, caddy, nginx } from './web-servers.ts';

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
  awsHttpApi,
  awsRestApi,
  awsLoadBalancer,
  fetchProxy,
];
