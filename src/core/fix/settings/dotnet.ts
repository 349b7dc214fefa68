import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const aspNetCoreSource = 'https://github.com/dotnet/aspnetcore/blob/main/src';

// An application with AddCookie and without Identity is not moved by ConfigureApplicationCookie (dotnet/aspnetcore#45788).
const configure = (...lines: readonly string[]) =>
  `// Identity's cookie; without Identity the same in .AddCookie(options => …)\nbuilder.Services.ConfigureApplicationCookie(options =>\n{\n${lines.map((line) => `    ${line}`).join('\n')}\n});`;

/** Not `Delete`: told a path alone, it takes every line of the name and path out of the response, the new session's too. */
const expiry =
  'Response.Cookies.Append("{name}", "", new CookieOptions\n{\n    Path = "{path}",{domain?\n    Domain = "{domain}",}{secure?\n    Secure = true,}\n    Expires = DateTimeOffset.UnixEpoch,\n});';

export const aspNetCore: Framework = {
  id: 'asp.net-core',
  title: 'ASP.NET Core',
  source: 'https://learn.microsoft.com/aspnet/core/security/authentication/cookie',
  settings: {
    ...checkedIn(`${aspNetCoreSource}/Http/Http.Abstractions/src/CookieBuilder.cs`, {
      path: { setting: 'Cookie.Path', code: configure('options.Cookie.Path = "{path}";') },
      domain: { setting: 'Cookie.Domain', code: configure('options.Cookie.Domain = "{domain}";') },
      'host-only': { setting: 'Cookie.Domain', code: configure('options.Cookie.Domain = null;') },
      'same-site': {
        setting: 'Cookie.SameSite',
        code: configure('options.Cookie.SameSite = SameSiteMode.{SameSite};'),
      },
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
      name: { setting: 'Cookie.Name', code: configure('options.Cookie.Name = "{newName}";') },
    }),
    ...checkedIn(`${aspNetCoreSource}/Http/Http/src/Internal/ResponseCookies.cs`, {
      expire: { setting: 'Response.Cookies.Append', code: expiry },
    }),
    ...checkedIn('https://learn.microsoft.com/aspnet/core/security/enforcing-ssl', {
      'to-https': { setting: 'UseHttpsRedirection', code: 'app.UseHttpsRedirection(); // before the session' },
    }),
    ...checkedIn('https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.rewrite.rewriteoptionsextensions', {
      'to-apex': {
        setting: 'AddRedirectToNonWwwPermanent',
        code: 'app.UseRewriter(new RewriteOptions().AddRedirectToNonWwwPermanent());',
      },
      'to-www': {
        setting: 'AddRedirectToWwwPermanent',
        code: 'app.UseRewriter(new RewriteOptions().AddRedirectToWwwPermanent());',
      },
    }),
    ...checkedIn(`${aspNetCoreSource}/Security/Authentication/Cookies/src/CookieAuthenticationOptions.cs`, {
      lifetime: { setting: 'ExpireTimeSpan', code: configure('options.ExpireTimeSpan = TimeSpan.FromDays(14);') },
      'server-side': {
        setting: 'SessionStore',
        code: configure('options.SessionStore = new RedisTicketStore(); // an ITicketStore'),
      },
    }),
    ...checkedIn(`${aspNetCoreSource}/Middleware/HttpOverrides/src/ForwardedHeadersOptions.cs`, {
      proxy: {
        setting: 'UseForwardedHeaders',
        code: 'app.UseForwardedHeaders(new ForwardedHeadersOptions\n{\n    ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,\n    KnownProxies = { IPAddress.Parse("10.0.0.1") }, // your proxy: loopback alone is trusted unasked\n});',
      },
    }),
    ...checkedIn(
      `${aspNetCoreSource}/Caching/StackExchangeRedis/src/StackExchangeRedisCacheServiceCollectionExtensions.cs`,
      {
        store: {
          setting: 'AddStackExchangeRedisCache',
          code: 'builder.Services.AddStackExchangeRedisCache(options => options.Configuration = "redis");\nbuilder.Services.AddSession();',
        },
      },
    ),
    ...checkedIn(
      'https://learn.microsoft.com/aspnet/core/security/data-protection/implementation/key-storage-providers',
      {
        secret: {
          setting: 'AddDataProtection',
          code: 'builder.Services.AddDataProtection()\n    .PersistKeysToFileSystem(new DirectoryInfo("/keys")) // shared by all instances\n    .SetApplicationName("app");',
        },
      },
    ),
  },
};

const owin = (...lines: readonly string[]) =>
  `app.UseCookieAuthentication(new CookieAuthenticationOptions\n{\n${lines.map((line) => `    ${line},`).join('\n')}\n});`;
const sameSite = 'https://learn.microsoft.com/aspnet/samesite/csmvc';

/** `CookieSameSite` needs Microsoft.Owin 4.1 on .NET Framework 4.7.2. */
export const katana: Framework = {
  id: 'katana',
  title: 'ASP.NET (Katana)',
  source: 'https://learn.microsoft.com/dotnet/api/microsoft.owin.security.cookies.cookieauthenticationoptions',
  settings: {
    ...checkedIn('https://learn.microsoft.com/previous-versions/aspnet/dn385599%28v=vs.113%29', {
      path: { setting: 'CookiePath', code: owin('CookiePath = "{path}"') },
      domain: { setting: 'CookieDomain', code: owin('CookieDomain = "{domain}"') },
      'host-only': { setting: 'CookieDomain', code: owin('CookieDomain = null') },
      secure: { setting: 'CookieSecure', code: owin('CookieSecure = CookieSecureOption.Always') },
      insecure: { setting: 'CookieSecure', code: owin('CookieSecure = CookieSecureOption.SameAsRequest') },
      lifetime: { setting: 'ExpireTimeSpan', code: owin('ExpireTimeSpan = TimeSpan.FromDays(14)') },
      name: { setting: 'CookieName', code: owin('CookieName = "{newName}"') },
    }),
    ...checkedIn('https://github.com/aspnet/AspNetKatana/blob/main/src/Microsoft.Owin/ResponseCookieCollection.cs', {
      expire: {
        setting: 'Response.Cookies.Append',
        code: `// context: the IOwinContext\ncontext.${expiry.replace('DateTimeOffset.UnixEpoch', 'new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)')}`,
      },
    }),
    ...checkedIn(sameSite, {
      'same-site': {
        setting: 'CookieSameSite',
        code: `// Microsoft.Owin 4.1 on\n${owin('CookieSameSite = SameSiteMode.{SameSite}')}`,
      },
      'same-site-none': {
        setting: 'CookieSameSite',
        code: `// Microsoft.Owin 4.1 on\n${owin('CookieSameSite = SameSiteMode.None', 'CookieSecure = CookieSecureOption.Always')}`,
      },
    }),
    ...checkedIn('https://learn.microsoft.com/previous-versions/aspnet/mt152254%28v=vs.113%29', {
      'server-side': {
        setting: 'SessionStore',
        code: owin('SessionStore = new TicketStore() /* an IAuthenticationSessionStore */'),
      },
    }),
    ...checkedIn('https://github.com/aspnet/AspNetKatana/wiki/System.Web-response-cookie-integration-issues', {
      save: {
        setting: 'CookieManager',
        code: owin(
          'CookieManager = new SystemWebCookieManager() /* System.Web drops OWIN cookies of the same response */',
        ),
      },
    }),
    ...checkedIn('https://learn.microsoft.com/previous-versions/dotnet/netframework-3.5/w8h3skw9%28v=vs.90%29', {
      secret: {
        setting: 'machineKey',
        code: '<!-- Web.config, in system.web, the same on every server -->\n<machineKey validationKey="…" decryptionKey="…" />',
      },
    }),
  },
};
