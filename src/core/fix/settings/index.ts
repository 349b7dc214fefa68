import type { Framework } from './framework.ts';
import { gorilla, nginx, scs } from './go-and-nginx.ts';
import { aspNetCore, spring } from './java-and-dotnet.ts';
import { authJsFramework, cookieSession, expressSession, fastify, koa } from './node.ts';
import { laravel, php, symfony } from './php.ts';
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
  scs,
  gorilla,
  phoenix,
  nginx,
];
