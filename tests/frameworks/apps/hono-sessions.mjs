import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { CookieStore, sessionMiddleware } from 'hono-sessions';
import { homePage, loginPage } from './pages.mjs';
import { config, merge, paste } from './read-config.mjs';

/** Hono with hono-sessions, sealed into the cookie. */
const app = new Hono();
const base = {
  store: new CookieStore(),
  encryptionKey: 'a secret with at least thirty-two letters',
  expireAfterSeconds: 900,
  cookieOptions: { sameSite: 'Lax', path: '/', httpOnly: true, secure: true },
};
const session = (options) => sessionMiddleware(merge(base, options));
paste(config.setup ?? "app.use('*', session({}))", { app, session });

app.get('/', (c) => {
  const user = c.get('session').get('user');
  return user ? c.html(homePage(user)) : c.redirect('/login');
});
app.get('/login', (c) => c.html(loginPage()));
app.post('/login', async (c) => {
  const { user } = await c.req.parseBody();
  c.get('session').set('user', user);
  return c.redirect('/');
});
serve({ fetch: app.fetch, port: config.port, hostname: '127.0.0.1' });
