import type { Framework } from './framework.ts';

/** alexedwards/scs, session.go. */
export const scs: Framework = {
  id: 'scs',
  title: 'Go (scs)',
  source: 'https://github.com/alexedwards/scs#readme',
  settings: {
    path: {
      setting: 'Cookie.Path',
      code: 'sessionManager.Cookie.Name = "{name}"\nsessionManager.Cookie.Path = "{path}"',
    },
    domain: { setting: 'Cookie.Domain', code: 'sessionManager.Cookie.Domain = "{domain}"' },
    'host-only': { setting: 'Cookie.Domain', code: 'sessionManager.Cookie.Domain = ""' },
    'same-site': { setting: 'Cookie.SameSite', code: 'sessionManager.Cookie.SameSite = http.SameSite{SameSite}Mode' },
    'same-site-none': {
      setting: 'Cookie.SameSite',
      code: 'sessionManager.Cookie.SameSite = http.SameSiteNoneMode\nsessionManager.Cookie.Secure = true',
    },
    secure: { setting: 'Cookie.Secure', code: 'sessionManager.Cookie.Secure = true' },
    insecure: { setting: 'Cookie.Secure', code: 'sessionManager.Cookie.Secure = config.TLS' },
    lifetime: { setting: 'Lifetime', code: 'sessionManager.Lifetime = 24 * time.Hour' },
    name: { setting: 'Cookie.Name', code: 'sessionManager.Cookie.Name = "{newName}"' },
    store: {
      setting: 'Store',
      code: 'sessionManager.Store = redisstore.New(pool) // the default, memstore, is one per process',
    },
  },
};

const storeOptions = (option: string) => `store.Options = &sessions.Options{\n\t${option}\n}`;

/** gorilla/sessions, Options. Without `Path` the cookie gets the directory of the URL. */
export const gorilla: Framework = {
  id: 'gorilla',
  title: 'Go (gorilla)',
  source: 'https://github.com/gorilla/sessions#readme',
  settings: {
    path: { setting: 'Options.Path', code: storeOptions('Path: "{path}",') },
    domain: { setting: 'Options.Domain', code: storeOptions('Path: "/", Domain: "{domain}",') },
    'host-only': { setting: 'Options.Domain', code: storeOptions('Path: "/", // no Domain') },
    'same-site': {
      setting: 'Options.SameSite',
      code: storeOptions('Path: "/", SameSite: http.SameSite{SameSite}Mode,'),
    },
    'same-site-none': {
      setting: 'Options.SameSite',
      code: storeOptions('Path: "/", SameSite: http.SameSiteNoneMode, Secure: true,'),
    },
    secure: { setting: 'Options.Secure', code: storeOptions('Path: "/", Secure: true,') },
    lifetime: { setting: 'Options.MaxAge', code: storeOptions('Path: "/", MaxAge: 14 * 24 * 60 * 60, // seconds') },
    name: { setting: 'store.Get', code: 'session, err := store.Get(r, "{newName}")' },
    secret: {
      setting: 'NewCookieStore',
      code: 'store := sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY"))) // the same in every process',
    },
    save: {
      setting: 'session.Save',
      code: 'if err := session.Save(r, w); err != nil { … } // before http.Redirect\nhttp.Redirect(w, r, "/", http.StatusFound)',
    },
  },
};
