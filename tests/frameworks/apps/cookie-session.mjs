import { randomBytes } from 'node:crypto';
import cookieSessionOf from 'cookie-session';
import { RedisStore } from 'connect-redis';
import express from 'express';
import expressSession from 'express-session';
import { createClient } from 'redis';
import { homePage, loginPage } from './pages.mjs';
import { config, merge, paste } from './read-config.mjs';

/** Express with cookie-session: the session itself stands in the cookie. */
const app = express();
const client = config.redis && (await createClient({ url: `redis://127.0.0.1:${config.redis}` }).connect());

let used = false;
const cookieSession = (options) => {
  used = true;
  return cookieSessionOf(merge({ keys: ['a secret'] }, config.options, options));
};
const session = (options) => {
  used = true;
  return expressSession(merge({ secret: 'a secret', resave: false, saveUninitialized: false }, options));
};

paste(config.setup ?? '', { app, cookieSession, session, RedisStore, client, randomBytes });
if (!used) app.use(cookieSession({}));

app.use(express.urlencoded());
app.get('/', (req, res) => (req.session.user ? res.send(homePage(req.session.user)) : res.redirect('/login')));
app.get('/login', (req, res) => {
  req.session.visits = (req.session.visits ?? 0) + 1;
  res.send(loginPage());
});
app.post('/login', (req, res) => {
  req.session.user = req.body.user;
  // Tokens and group claims, as an identity provider hands them out.
  if (config.claims) req.session.claims = randomBytes(config.claims).toString('base64');
  res.redirect('/');
});
app.listen(config.port, '127.0.0.1');
