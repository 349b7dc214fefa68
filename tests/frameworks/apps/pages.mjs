export const page = (main) =>
  `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><main>${main}</main></html>`;

export const loginPage = (action = '/login') =>
  page(
    `<h1>Signed out</h1><form method="post" action="${action}"><input name="user" value="alice"><button id="sign-in">Sign in</button></form>`,
  );

export const startPage = page('<h1>Signed out</h1><a id="sign-in" href="/auth/start">Sign in with the provider</a>');

export const homePage = (user, more = '') =>
  page(
    `<h1>Signed in as ${user}</h1><a id="home" href="/">Home</a> ${more}<a id="sign-out" href="/logout">Sign out</a>`,
  );
