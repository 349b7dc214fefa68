import { randomBytes } from 'node:crypto';
import Koa from 'koa';
import koaSession from 'koa-session';
import { homePage, loginPage } from './pages.mjs';
import { config, merge, paste } from './read-config.mjs';

/** Koa with koa-session. */
const app = new Koa();
app.keys = ['a secret'];

let used = false;
const session = (options) => {
  used = true;
  return koaSession(merge(config.options, options), app);
};

paste(config.setup ?? '', { app, session, randomBytes });
if (!used) app.use(session({}));

app.use((ctx) => {
  switch (`${ctx.method} ${ctx.path}`) {
    case 'GET /':
      if (!ctx.session.user) return ctx.redirect('/login');
      ctx.body = homePage(ctx.session.user);
      break;
    case 'GET /login':
      ctx.session.visits = (ctx.session.visits ?? 0) + 1;
      ctx.body = loginPage();
      break;
    case 'POST /login':
      ctx.session.user = 'alice';
      return ctx.redirect(config.to ?? '/');
  }
});
app.listen(config.port, '127.0.0.1');
