import type { Framework } from './framework.ts';

const yml = (...lines: readonly string[]) =>
  `# application.yml\nserver.servlet.session.cookie:\n${lines.map((line) => `  ${line}`).join('\n')}`;

/** docs.spring.io, application properties. Spring Session's own serializer is set in `SESSION` bean form. */
export const spring: Framework = {
  id: 'spring',
  title: 'Spring',
  settings: {
    path: {
      setting: 'server.servlet.session.cookie.path',
      code: yml('name: {name}', 'path: {path} # default: the context path'),
    },
    domain: { setting: 'server.servlet.session.cookie.domain', code: yml('domain: {domain}') },
    'host-only': { setting: 'server.servlet.session.cookie.domain', code: yml('name: {name} # no domain') },
    'same-site': { setting: 'server.servlet.session.cookie.same-site', code: yml('same-site: {samesite}') },
    'same-site-none': {
      setting: 'server.servlet.session.cookie.same-site',
      code: yml('same-site: none', 'secure: true'),
    },
    partitioned: {
      setting: 'server.servlet.session.cookie.partitioned',
      code: yml('same-site: none', 'secure: true', 'partitioned: true'),
    },
    secure: { setting: 'server.servlet.session.cookie.secure', code: yml('secure: true') },
    insecure: { setting: 'server.servlet.session.cookie.secure', code: yml('secure: false # development profile') },
    lifetime: { setting: 'server.servlet.session.cookie.max-age', code: yml('max-age: 14d') },
    name: { setting: 'server.servlet.session.cookie.name', code: yml('name: {newName}') },
    proxy: {
      setting: 'server.forward-headers-strategy',
      code: '# application.yml\nserver.forward-headers-strategy: framework',
    },
    store: {
      setting: 'spring-session-data-redis',
      code: '# build: org.springframework.session:spring-session-data-redis\n# application.yml\nspring.data.redis.host: redis',
    },
  },
};

const configure = (...lines: readonly string[]) =>
  `builder.Services.ConfigureApplicationCookie(options =>\n{\n${lines.map((line) => `    ${line}`).join('\n')}\n});`;

/** learn.microsoft.com, CookieBuilder and CookieAuthenticationOptions. */
export const aspNetCore: Framework = {
  id: 'asp.net-core',
  title: 'ASP.NET Core',
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
