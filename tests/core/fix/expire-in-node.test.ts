import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { told } from '../told.ts';

/** Of the programs only what is used here: they have no types of their own. */
type Handler = (request: { session: { user?: string } }, response: ServerResponse) => void;
interface App extends RequestListener {
  readonly use: (middleware: unknown) => void;
  readonly get: (path: string, handler: Handler) => void;
}
const load = createRequire(import.meta.url) as (name: string) => unknown;
const express = load('express') as () => App;
const expressSession = load('express-session') as (options: object) => unknown;
const cookieSession = load('cookie-session') as (options: object) => unknown;

interface Context {
  session: { user?: string };
  body: string;
}
interface KoaApp {
  keys: readonly string[];
  readonly use: (middleware: unknown) => void;
  readonly callback: () => RequestListener;
}
const Koa = (load('koa') as { readonly default: new () => KoaApp }).default;
const koaSession = (load('koa-session') as { readonly default: (options: object, app: KoaApp) => unknown }).default;

interface FastifyApp {
  readonly register: (plugin: unknown, options?: object) => void;
  readonly get: (path: string, handler: (request: { session: { user?: string } }, reply: unknown) => string) => void;
  readonly ready: () => Promise<void>;
  readonly routing: RequestListener;
}
const fastifyOf = load('fastify') as () => FastifyApp;

const value = 's%3AfK2vQ9zL7mB4xT1p.aXcD';
const { fixes } = told(`
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sid=${value}; Domain=app.test; Path=/
  > GET https://app.test/home
  > Cookie: sid=${value}
  < 200
  > GET https://app.test/account/logout
  > Cookie: sid=${value}
  < 302 /
  < Set-Cookie: sid=; Path=/account; Max-Age=0
  > GET https://app.test/
  > Cookie: sid=${value}
  < 200`).first!;

/** What is mounted once, and the line of a handler. */
function codeOf(framework: string): { readonly mount: string; readonly line: string } {
  const code = fixes.find((fix) => fix.framework === framework)!.code!;
  const at = code.search(/^(?:res|ctx|reply)\./m);
  return { mount: code.slice(0, at), line: code.slice(at) };
}

/** The `Set-Cookie` lines of a response that sets the session, and in which the line was run. */
async function linesOf(listener: RequestListener): Promise<readonly string[]> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const response = await new Promise<IncomingMessage>((done, fail) => {
    request({ port: (server.address() as AddressInfo).port, agent: false }, done)
      .on('error', fail)
      .end();
  });
  response.resume();
  await new Promise((done) => server.close(done));
  return response.headers['set-cookie'] ?? [];
}

function run(code: string, names: Readonly<Record<string, unknown>>): void {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own code, as the panel shows it
  const program = new Function(...Object.keys(names), code) as (...values: readonly unknown[]) => void;
  program(...Object.values(names));
}

const apps: Readonly<Record<string, () => RequestListener | Promise<RequestListener>>> = {
  'express-session': () => {
    const app = express();
    app.use(expressSession({ name: 'sid', secret: 'a', resave: false, saveUninitialized: true }));
    app.get('/', (_, res) => {
      run(codeOf('express-session').line, { res });
      res.end();
    });
    return app;
  },
  'cookie-session': () => {
    const app = express();
    const { mount, line } = codeOf('cookie-session');
    run(mount, { app, cookieSession: (options: object) => cookieSession({ keys: ['a'], ...options }) });
    app.get('/', ({ session }, res) => {
      session.user = 'alice';
      run(line, { res });
      res.end();
    });
    return app;
  },
  koa: () => {
    const app = new Koa();
    app.keys = ['a'];
    const { mount, line } = codeOf('koa');
    run(mount, { app, session: koaSession });
    app.use((ctx: Context) => {
      ctx.session.user = 'alice';
      run(line, { ctx });
      ctx.body = '';
    });
    return app.callback();
  },
  fastify: async () => {
    const fastify = fastifyOf();
    fastify.register(load('@fastify/cookie'));
    fastify.register(load('@fastify/session'), {
      cookieName: 'sid',
      secret: 'a secret with at least thirty-two letters',
      cookie: { secure: false },
    });
    fastify.get('/', ({ session }, reply) => {
      session.user = 'alice';
      run(codeOf('fastify').line, { reply });
      return '';
    });
    await fastify.ready();
    return (request, response) => fastify.routing(request, response);
  },
};

test.each(Object.keys(apps))('%s sends the line beside the session’s own', async (framework) => {
  const lines = await linesOf(await apps[framework]!());
  const own = lines.filter((line) => line.startsWith('sid=') && !/^sid=;/.test(line));
  expect(own).toEqual([expect.not.stringMatching(/domain=/i)]);
  expect(lines.filter((line) => /^sid=;/.test(line))).toEqual([
    expect.stringMatching(/^(?=.*path=\/(?:;|$))(?=.*domain=app\.test)(?=.*expires=Thu, 01 Jan 1970)/i),
  ]);
});
