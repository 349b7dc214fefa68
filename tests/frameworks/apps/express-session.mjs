import { setTimeout } from 'node:timers';
import { createServer } from 'node:https';
import express from 'express';
import expressSession from 'express-session';
import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';
import { oidcClient } from './oidc-client.mjs';
import { homePage, loginPage, startPage } from './pages.mjs';
import { config, merge, paste } from './read-config.mjs';

/** Express with express-session: a sign-in form, or an OpenID provider. */
const app = express();
const client = config.redis && (await createClient({ url: `redis://127.0.0.1:${config.redis}` }).connect());

/** A store that takes its time to write, as one across a network does. */
class SlowStore extends expressSession.MemoryStore {
  set(id, session, done) {
    setTimeout(() => super.set(id, session, done), config.slow);
  }
}

let used = false;
const session = (options) => {
  used = true;
  const base = { secret: 'a secret', resave: false, saveUninitialized: false };
  return expressSession(merge(base, config.slow ? { store: new SlowStore() } : {}, config.options, options));
};

paste(config.setup ?? '', { app, session, RedisStore, client });
if (!used) app.use(session({}));

const redirectHome = (req, res, next) => paste(config.redirect ?? "res.redirect('/')", { req, res, next });
const base = config.base ?? '';
app.use(express.urlencoded());
app.get(`${base}/`, (req, res) =>
  req.session?.user ? res.send(homePage(req.session.user, config.links)) : res.redirect(`${base}/login`),
);
app.get(`${base}/login`, (req, res) => {
  if (config.visits) req.session.visits = (req.session.visits ?? 0) + 1;
  res.send(config.oidc ? startPage : loginPage(config.action ?? `${base}/login`));
});
app.post(`${base}/login`, (req, res, next) => {
  req.session.user = req.body.user;
  if (config.redirect || !config.to) redirectHome(req, res, next);
  else res.redirect(config.to);
});
app.get(`${base}/logout`, (req, res) => req.session.destroy(() => res.redirect(`${base}/login`)));

if (config.oidc) {
  const oidc = oidcClient(config.oidc);
  app.get('/auth/start', (req, res) => {
    const { state, url } = oidc.begin();
    req.session.state = state;
    res.redirect(url);
  });
  app.all('/callback', async (req, res) => {
    const { code, state } = { ...req.query, ...req.body };
    if (state === undefined || state !== req.session.state) return res.redirect('/login');
    req.session.user = await oidc.userOf(code);
    res.redirect('/');
  });
}

if (config.certificate) createServer(config.certificate, app).listen(config.port, '127.0.0.1');
else app.listen(config.port, '127.0.0.1');
