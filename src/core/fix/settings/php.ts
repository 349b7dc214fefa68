import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const foundation = 'https://github.com/symfony/symfony/blob/7.4/src/Symfony/Component/HttpFoundation';
const headerBag = `${foundation}/ResponseHeaderBag.php`;
const cookieClass = `${foundation}/Cookie.php`;
const clearCookie =
  "$response->headers->clearCookie('{name}', '{path}'{domain?, domain: '{domain}'}{secure?, secure: true});";
const clearPartitioned =
  "// Symfony\\Component\\HttpFoundation\\Cookie, 6.4 on\n$response->headers->setCookie(Cookie::create('{name}', null, 1, '{path}'{domain?, '{domain}'})\n    ->withSecure()->withSameSite('none')->withPartitioned());";

/** Since Laravel 11 the variables are all read; before, path, SameSite and the like stand in config/session.php itself. */
export const laravel: Framework = {
  id: 'laravel',
  title: 'Laravel',
  source: 'https://laravel.com/docs/session',
  settings: {
    ...checkedIn(
      'https://github.com/laravel/framework/blob/20caa7f425707fe60ec8573828c3b9f213d48a3a/config/session.php',
      {
        path: {
          setting: 'SESSION_PATH',
          code: "# .env; before Laravel 11 'path' in config/session.php\nSESSION_PATH={path}",
        },
        domain: { setting: 'SESSION_DOMAIN', code: '# .env\nSESSION_DOMAIN={domain}' },
        'host-only': { setting: 'SESSION_DOMAIN', code: '# .env\nSESSION_DOMAIN=null' },
        'same-site': {
          setting: 'SESSION_SAME_SITE',
          code: "# .env; before Laravel 11 'same_site' in config/session.php\nSESSION_SAME_SITE={samesite}",
        },
        'same-site-none': {
          setting: 'SESSION_SAME_SITE',
          code: "# .env; before Laravel 11 'same_site' in config/session.php\nSESSION_SAME_SITE=none\nSESSION_SECURE_COOKIE=true",
        },
        partitioned: {
          setting: 'SESSION_PARTITIONED_COOKIE',
          code: '# .env, Laravel 11 on\nSESSION_SAME_SITE=none\nSESSION_SECURE_COOKIE=true\nSESSION_PARTITIONED_COOKIE=true',
        },
        secure: { setting: 'SESSION_SECURE_COOKIE', code: '# .env\nSESSION_SECURE_COOKIE=true' },
        insecure: {
          setting: 'SESSION_SECURE_COOKIE',
          code: '# .env of the development machine\nSESSION_SECURE_COOKIE=false',
        },
        lifetime: { setting: 'SESSION_LIFETIME', code: '# .env\nSESSION_LIFETIME=120 # minutes' },
        name: { setting: 'SESSION_COOKIE', code: '# .env\nSESSION_COOKIE={newName}' },
        store: { setting: 'SESSION_DRIVER', code: '# .env\nSESSION_DRIVER=database' },
        'server-side': { setting: 'SESSION_DRIVER', code: '# .env\nSESSION_DRIVER=database' },
      },
    ),
    ...checkedIn('https://github.com/laravel/framework/discussions/62165', {
      proxy: {
        setting: 'trustProxies',
        code: "// bootstrap/app.php\n->withMiddleware(function (Middleware $middleware) {\n    $middleware->trustProxies(at: ['10.0.0.0/8']); // your proxy\n})",
      },
    }),
    // Not Cookie::expire: where it is told no domain it takes SESSION_DOMAIN, so it cannot mean a host-only copy.
    ...checkedIn(headerBag, {
      expire: { setting: 'headers->clearCookie', code: clearCookie },
    }),
    ...checkedIn(cookieClass, { 'expire-partitioned': { setting: 'headers->setCookie', code: clearPartitioned } }),
    ...checkedIn('https://laravel.com/docs/encryption', {
      secret: { setting: 'APP_KEY', code: '# .env\nAPP_KEY=base64:… # the same on every server' },
    }),
  },
};

const configuration =
  'https://github.com/symfony/symfony/blob/v5.4.53/src/Symfony/Bundle/FrameworkBundle/DependencyInjection/Configuration.php';
const yaml = (...lines: readonly string[]) =>
  `# config/packages/framework.yaml\nframework:\n    session:\n${lines.map((line) => `        ${line}`).join('\n')}`;

export const symfony: Framework = {
  id: 'symfony',
  title: 'Symfony',
  source: 'https://symfony.com/doc/current/reference/configuration/framework.html',
  settings: {
    ...checkedIn(configuration, {
      path: { setting: 'session.cookie_path', code: yaml('name: {name}', 'cookie_path: {path}') },
      domain: { setting: 'session.cookie_domain', code: yaml('cookie_domain: {domain}') },
      'host-only': { setting: 'session.cookie_domain', code: yaml('cookie_domain: ~') },
      'same-site': { setting: 'session.cookie_samesite', code: yaml('cookie_samesite: {samesite}') },
      'same-site-none': {
        setting: 'session.cookie_samesite',
        code: yaml('cookie_samesite: none', 'cookie_secure: true'),
      },
      secure: { setting: 'session.cookie_secure', code: yaml('cookie_secure: true') },
      insecure: { setting: 'session.cookie_secure', code: yaml('cookie_secure: auto') },
      lifetime: { setting: 'session.cookie_lifetime', code: yaml('cookie_lifetime: 1209600 # seconds') },
      name: { setting: 'session.name', code: yaml('name: {newName}') },
      proxy: {
        setting: 'trusted_proxies',
        code: "# config/packages/framework.yaml\nframework:\n    trusted_proxies: '10.0.0.0/8' # your proxy\n    trusted_headers: ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host']",
      },
    }),
    ...checkedIn('https://github.com/symfony/symfony-docs/pull/13227', {
      store: { setting: 'session.handler_id', code: yaml("handler_id: '%env(REDIS_URL)%'") },
    }),
    ...checkedIn(headerBag, { expire: { setting: 'headers->clearCookie', code: clearCookie } }),
    ...checkedIn(cookieClass, { 'expire-partitioned': { setting: 'headers->setCookie', code: clearPartitioned } }),
    ...checkedIn(
      'https://github.com/symfony/symfony/blob/v5.4.53/src/Symfony/Component/HttpFoundation/Session/SessionInterface.php',
      {
        save: { setting: 'session->save', code: "$request->getSession()->save();\nreturn new RedirectResponse('/');" },
      },
    ),
  },
};

const params = (option: string) => `session_name('{name}');\nsession_set_cookie_params([${option}]);\nsession_start();`;

/** The session takes every earlier line of its name out of the response when it sends its own. */
const afterSession = '// after session_start() and session_regenerate_id()\n';

/** The array form exists since PHP 7.3; `None` was tried with 8.2, the manual names Lax and Strict only. */
export const php: Framework = {
  id: 'php',
  title: 'PHP',
  source: 'https://www.php.net/session_set_cookie_params',
  settings: {
    ...checkedIn('https://www.php.net/manual/en/function.session-set-cookie-params.php', {
      path: { setting: 'session.cookie_path', code: params("'path' => '{path}', 'httponly' => true") },
      domain: { setting: 'session.cookie_domain', code: params("'domain' => '{domain}', 'path' => '/'") },
      'host-only': { setting: 'session.cookie_domain', code: params("'domain' => '', 'path' => '/'") },
      'same-site': { setting: 'session.cookie_samesite', code: params("'samesite' => '{SameSite}', 'path' => '/'") },
      'same-site-none': {
        setting: 'session.cookie_samesite',
        code: params("'samesite' => 'None', 'secure' => true, 'path' => '/'"),
      },
      secure: { setting: 'session.cookie_secure', code: params("'secure' => true, 'path' => '/'") },
      insecure: {
        setting: 'session.cookie_secure',
        code: params("'secure' => !empty($_SERVER['HTTPS']), 'path' => '/'"),
      },
      lifetime: {
        setting: 'session.cookie_lifetime',
        code: params("'lifetime' => 1209600 /* seconds */, 'path' => '/'"),
      },
    }),
    ...checkedIn('https://github.com/php/doc-en/blob/master/reference/session/ini.xml', {
      name: { setting: 'session.name', code: "session_name('{newName}');\nsession_start();" },
    }),
    ...checkedIn('https://php.net/setcookie', {
      expire: {
        setting: 'setcookie',
        code: `${afterSession}setcookie('{name}', '', ['expires' => 1, 'path' => '{path}'{domain?, 'domain' => '{domain}'}{secure?, 'secure' => true}]);`,
      },
    }),
    ...checkedIn('https://www.php.net/manual/en/function.header.php', {
      'expire-partitioned': {
        setting: 'header',
        code: `${afterSession}header('Set-Cookie: {name}=; Path={path}{domain?; Domain={domain}}; Max-Age=0; Secure; SameSite=None; Partitioned', false);`,
      },
    }),
    ...checkedIn('https://www.php.net/manual/es/session.security.ini.php', {
      'cookies-only': {
        setting: 'session.use_only_cookies',
        code: '; php.ini\nsession.use_cookies = On\nsession.use_only_cookies = On',
      },
    }),
    ...checkedIn('https://symfony.com/doc/4.2/session/database.html', {
      store: {
        setting: 'session.save_handler',
        code: '; php.ini, with the extension redis\nsession.save_handler = redis\nsession.save_path = "tcp://redis:6379"',
      },
    }),
    ...checkedIn('https://github.com/php/doc-en/blob/master/reference/session/functions/session-write-close.xml', {
      save: { setting: 'session_write_close', code: "session_write_close();\nheader('Location: /');\nexit;" },
    }),
  },
};
