import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const setCookie = (more = '') =>
  `http.SetCookie(w, &http.Cookie{Name: "{name}", Path: "{path}"{domain?, Domain: "{domain}"}{secure?, Secure: true}${more}, MaxAge: -1})`;
const goExpiry = checkedIn(
  'https://go.googlesource.com/go/+/65ef314f89d7eb8c1a4937edd075127a00da0ecb/src/net/http/cookie.go',
  {
    expire: { setting: 'http.SetCookie', code: setCookie() },
    'expire-partitioned': {
      setting: 'http.SetCookie',
      code: `// Go 1.23 on\n${setCookie(', SameSite: http.SameSiteNoneMode, Partitioned: true')}`,
    },
  },
);

export const scs: Framework = {
  id: 'scs',
  title: 'Go (scs)',
  source: 'https://github.com/alexedwards/scs#readme',
  settings: {
    ...goExpiry,
    ...checkedIn('https://github.com/alexedwards/scs/blob/045b340cbb6e8656b76ef4952be0ce7cd64ec8f1/README.md', {
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
      partitioned: {
        setting: 'Cookie.Partitioned',
        code: 'sessionManager.Cookie.SameSite = http.SameSiteNoneMode\nsessionManager.Cookie.Secure = true\nsessionManager.Cookie.Partitioned = true',
      },
      secure: { setting: 'Cookie.Secure', code: 'sessionManager.Cookie.Secure = true' },
      insecure: { setting: 'Cookie.Secure', code: 'sessionManager.Cookie.Secure = config.TLS' },
      lifetime: { setting: 'Lifetime', code: 'sessionManager.Lifetime = 24 * time.Hour' },
      name: { setting: 'Cookie.Name', code: 'sessionManager.Cookie.Name = "{newName}"' },
      store: {
        setting: 'Store',
        code: 'sessionManager.Store = redisstore.New(pool) // the default, memstore, is one per process',
      },
    }),
  },
};

const repository = 'https://github.com/gorilla/sessions/blob';

/** Fields are set one by one: a new `Options` would drop the store's own path and age. */
export const gorilla: Framework = {
  id: 'gorilla',
  title: 'Go (gorilla)',
  source: 'https://github.com/gorilla/sessions#readme',
  settings: {
    ...goExpiry,
    ...checkedIn(`${repository}/bdabf0ac29ab2354c0674cb0dcd3a4f31f53589d/options_go111.go`, {
      path: { setting: 'Options.Path', code: 'store.Options.Path = "{path}"' },
      domain: { setting: 'Options.Domain', code: 'store.Options.Domain = "{domain}"' },
      'host-only': { setting: 'Options.Domain', code: 'store.Options.Domain = ""' },
      'same-site': { setting: 'Options.SameSite', code: 'store.Options.SameSite = http.SameSite{SameSite}Mode' },
      'same-site-none': {
        setting: 'Options.SameSite',
        code: 'store.Options.SameSite = http.SameSiteNoneMode\nstore.Options.Secure = true',
      },
      partitioned: {
        setting: 'Options.Partitioned',
        code: 'store.Options.SameSite = http.SameSiteNoneMode\nstore.Options.Secure = true\nstore.Options.Partitioned = true',
      },
      secure: { setting: 'Options.Secure', code: 'store.Options.Secure = true' },
      insecure: { setting: 'Options.Secure', code: 'store.Options.Secure = config.TLS' },
    }),
    ...checkedIn(`${repository}/020a64f153182d7922ed9a9a3e13105e07b4ce6d/store.go`, {
      lifetime: {
        setting: 'store.MaxAge',
        code: 'store.MaxAge(14 * 24 * 60 * 60) // seconds; Options.MaxAge alone leaves the signature at 30 days',
      },
      name: { setting: 'store.Get', code: 'session, err := store.Get(r, "{newName}")' },
      secret: {
        setting: 'NewCookieStore',
        code: 'store := sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY"))) // the same in every process',
      },
      save: {
        setting: 'session.Save',
        code: 'if err := session.Save(r, w); err != nil { … } // before http.Redirect\nhttp.Redirect(w, r, "/", http.StatusFound)',
      },
    }),
  },
};
