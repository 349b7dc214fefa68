import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastifySession from '@fastify/session';
import Fastify from 'fastify';
import { homePage, loginPage } from './pages.mjs';
import { config, merge, paste } from './read-config.mjs';

/** Fastify with @fastify/session. `instance` is a line that makes the application, `setup` one that mounts the session. */
const fastify = config.instance ? paste(`${config.instance}; return fastify`, { Fastify }) : Fastify();
await fastify.register(cookie);
await fastify.register(formbody);

const base = { secret: 'a secret with at least thirty-two letters', saveUninitialized: false };
let used = false;
const session = Object.assign(
  (instance, options) => {
    used = true;
    return instance.register(fastifySession, merge(base, config.options, options));
  },
  { [Symbol.for('skip-override')]: true },
);
await paste(`return ${config.setup ?? 'undefined'}`, { fastify, session });
if (!used) await fastify.register(session);

const html = (reply, text) => reply.type('text/html').send(text);
fastify.get('/', (request, reply) =>
  request.session?.user ? html(reply, homePage(request.session.user)) : reply.redirect('/login'),
);
fastify.get('/login', (request, reply) => html(reply, loginPage()));
fastify.post('/login', (request, reply) => {
  request.session.user = request.body.user;
  return reply.redirect('/');
});
await fastify.listen({ port: config.port, host: '127.0.0.1' });
