import type { Framework } from './framework.ts';

const configure = (...lines: readonly string[]) =>
  `builder.Services.ConfigureApplicationCookie(options =>\n{\n${lines.map((line) => `    ${line}`).join('\n')}\n});`;

/** learn.microsoft.com, CookieBuilder and CookieAuthenticationOptions. */
export const aspNetCore: Framework = {
  id: 'asp.net-core',
  title: 'ASP.NET Core',
  source: 'https://learn.microsoft.com/aspnet/core/security/authentication/cookie',
  settings: {
    path: { setting: 'Cookie.Path', code: configure('options.Cookie.Path = "{path}";') },
    domain: { setting: 'Cookie.Domain', code: configure('options.Cookie.Domain = "{domain}";') },
    'host-only': { setting: 'Cookie.Domain', code: configure('options.Cookie.Domain = null;') },
    'same-site': { setting: 'Cookie.SameSite', code: configure('options.Cookie.SameSite = SameSiteMode.{SameSite};') },
    'same-site-none': {
      setting: 'Cookie.SameSite',
      code: configure(
        'options.Cookie.SameSite = SameSiteMode.None;',
        'options.Cookie.SecurePolicy = CookieSecurePolicy.Always;',
      ),
    },
    secure: {
      setting: 'Cookie.SecurePolicy',
      code: configure('options.Cookie.SecurePolicy = CookieSecurePolicy.Always;'),
    },
    insecure: {
      setting: 'Cookie.SecurePolicy',
      code: configure('options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;'),
    },
    lifetime: { setting: 'ExpireTimeSpan', code: configure('options.ExpireTimeSpan = TimeSpan.FromDays(14);') },
    name: { setting: 'Cookie.Name', code: configure('options.Cookie.Name = "{newName}";') },
    proxy: {
      setting: 'UseForwardedHeaders',
      code: 'app.UseForwardedHeaders(new ForwardedHeadersOptions\n{\n    ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,\n});',
    },
    store: {
      setting: 'AddStackExchangeRedisCache',
      code: 'builder.Services.AddStackExchangeRedisCache(options => options.Configuration = "redis");\nbuilder.Services.AddSession();',
    },
    'server-side': {
      setting: 'SessionStore',
      code: configure('options.SessionStore = new RedisTicketStore(); // an ITicketStore'),
    },
    secret: {
      setting: 'AddDataProtection',
      code: 'builder.Services.AddDataProtection()\n    .PersistKeysToFileSystem(new DirectoryInfo("/keys")) // shared by all instances\n    .SetApplicationName("app");',
    },
  },
};

const owin = (...lines: readonly string[]) =>
  `app.UseCookieAuthentication(new CookieAuthenticationOptions\n{\n${lines.map((line) => `    ${line},`).join('\n')}\n});`;

/** learn.microsoft.com, Microsoft.Owin.Security.Cookies.CookieAuthenticationOptions. */
export const katana: Framework = {
  id: 'katana',
  title: 'ASP.NET (Katana)',
  source: 'https://learn.microsoft.com/dotnet/api/microsoft.owin.security.cookies.cookieauthenticationoptions',
  settings: {
    path: { setting: 'CookiePath', code: owin('CookiePath = "{path}"') },
    domain: { setting: 'CookieDomain', code: owin('CookieDomain = "{domain}"') },
    'host-only': { setting: 'CookieDomain', code: owin('CookieDomain = null') },
    'same-site': { setting: 'CookieSameSite', code: owin('CookieSameSite = SameSiteMode.{SameSite}') },
    'same-site-none': {
      setting: 'CookieSameSite',
      code: owin('CookieSameSite = SameSiteMode.None', 'CookieSecure = CookieSecureOption.Always'),
    },
    secure: { setting: 'CookieSecure', code: owin('CookieSecure = CookieSecureOption.Always') },
    insecure: { setting: 'CookieSecure', code: owin('CookieSecure = CookieSecureOption.SameAsRequest') },
    lifetime: { setting: 'ExpireTimeSpan', code: owin('ExpireTimeSpan = TimeSpan.FromDays(14)') },
    name: { setting: 'CookieName', code: owin('CookieName = "{newName}"') },
    'server-side': {
      setting: 'SessionStore',
      code: owin('SessionStore = new TicketStore() /* an IAuthenticationSessionStore */'),
    },
    save: {
      setting: 'CookieManager',
      code: owin(
        'CookieManager = new SystemWebCookieManager() /* System.Web drops OWIN cookies of the same response */',
      ),
    },
    secret: {
      setting: 'machineKey',
      code: '<!-- Web.config, the same on every server -->\n<machineKey validationKey="…" decryptionKey="…" />',
      unchecked: true,
    },
  },
};
