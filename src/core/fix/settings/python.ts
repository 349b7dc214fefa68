import type { Framework } from './framework.ts';

const flaskConfig = (...lines: readonly string[]) =>
  `app.config.update(\n${lines.map((line) => `    ${line},`).join('\n')}\n)`;

/** flask.palletsprojects.com, configuration. */
export const flask: Framework = {
  id: 'flask',
  title: 'Flask',
  source: 'https://flask.palletsprojects.com/config/',
  settings: {
    path: {
      setting: 'SESSION_COOKIE_PATH',
      code: flaskConfig("SESSION_COOKIE_NAME='{name}'", "SESSION_COOKIE_PATH='{path}'"),
    },
    domain: { setting: 'SESSION_COOKIE_DOMAIN', code: flaskConfig("SESSION_COOKIE_DOMAIN='{domain}'") },
    'host-only': { setting: 'SESSION_COOKIE_DOMAIN', code: flaskConfig('SESSION_COOKIE_DOMAIN=None') },
    'same-site': { setting: 'SESSION_COOKIE_SAMESITE', code: flaskConfig("SESSION_COOKIE_SAMESITE='{SameSite}'") },
    'same-site-none': {
      setting: 'SESSION_COOKIE_SAMESITE',
      code: flaskConfig("SESSION_COOKIE_SAMESITE='None'", 'SESSION_COOKIE_SECURE=True'),
    },
    partitioned: {
      setting: 'SESSION_COOKIE_PARTITIONED',
      code: flaskConfig(
        "SESSION_COOKIE_SAMESITE='None'",
        'SESSION_COOKIE_SECURE=True',
        'SESSION_COOKIE_PARTITIONED=True',
      ),
    },
    secure: { setting: 'SESSION_COOKIE_SECURE', code: flaskConfig('SESSION_COOKIE_SECURE=True') },
    insecure: { setting: 'SESSION_COOKIE_SECURE', code: flaskConfig('SESSION_COOKIE_SECURE=False') },
    lifetime: {
      setting: 'PERMANENT_SESSION_LIFETIME',
      code: flaskConfig('PERMANENT_SESSION_LIFETIME=timedelta(days=31)'),
    },
    name: { setting: 'SESSION_COOKIE_NAME', code: flaskConfig("SESSION_COOKIE_NAME='{newName}'") },
    proxy: {
      setting: 'ProxyFix',
      code: 'from werkzeug.middleware.proxy_fix import ProxyFix\napp.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)',
    },
    'server-side': {
      setting: 'SESSION_TYPE',
      code: "# Flask-Session\napp.config['SESSION_TYPE'] = 'redis'\nSession(app)",
    },
    secret: { setting: 'SECRET_KEY', code: "app.secret_key = os.environ['SECRET_KEY']  # never os.urandom at import" },
  },
};

/** docs.djangoproject.com, settings. */
export const django: Framework = {
  id: 'django',
  title: 'Django',
  source: 'https://docs.djangoproject.com/ref/settings/',
  settings: {
    path: {
      setting: 'SESSION_COOKIE_PATH',
      code: "# settings.py\nSESSION_COOKIE_NAME = '{name}'\nSESSION_COOKIE_PATH = '{path}'",
    },
    domain: { setting: 'SESSION_COOKIE_DOMAIN', code: "# settings.py\nSESSION_COOKIE_DOMAIN = '{domain}'" },
    'host-only': { setting: 'SESSION_COOKIE_DOMAIN', code: '# settings.py\nSESSION_COOKIE_DOMAIN = None' },
    'same-site': { setting: 'SESSION_COOKIE_SAMESITE', code: "# settings.py\nSESSION_COOKIE_SAMESITE = '{SameSite}'" },
    'same-site-none': {
      setting: 'SESSION_COOKIE_SAMESITE',
      code: "# settings.py\nSESSION_COOKIE_SAMESITE = 'None'\nSESSION_COOKIE_SECURE = True",
    },
    secure: { setting: 'SESSION_COOKIE_SECURE', code: '# settings.py\nSESSION_COOKIE_SECURE = True' },
    insecure: { setting: 'SESSION_COOKIE_SECURE', code: '# settings.py\nSESSION_COOKIE_SECURE = not DEBUG' },
    lifetime: { setting: 'SESSION_COOKIE_AGE', code: '# settings.py\nSESSION_COOKIE_AGE = 1209600  # seconds' },
    name: { setting: 'SESSION_COOKIE_NAME', code: "# settings.py\nSESSION_COOKIE_NAME = '{newName}'" },
    proxy: {
      setting: 'SECURE_PROXY_SSL_HEADER',
      code: "# settings.py: only behind a proxy that always sets this header\nSECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\nUSE_X_FORWARDED_HOST = True\nSECURE_SSL_REDIRECT = True",
    },
    store: { setting: 'SESSION_ENGINE', code: "# settings.py\nSESSION_ENGINE = 'django.contrib.sessions.backends.db'" },
    'server-side': {
      setting: 'SESSION_ENGINE',
      code: "# settings.py\nSESSION_ENGINE = 'django.contrib.sessions.backends.db'",
    },
    secret: {
      setting: 'SECRET_KEY',
      code: "# settings.py\nSECRET_KEY = os.environ['SECRET_KEY']  # the same in every process",
    },
  },
};

const middleware = (...options: readonly string[]) =>
  `app.add_middleware(\n    SessionMiddleware,\n    secret_key=SECRET_KEY,\n${options.map((option) => `    ${option},`).join('\n')}\n)`;

/** starlette.io, SessionMiddleware. */
export const starlette: Framework = {
  id: 'starlette',
  title: 'Starlette, FastAPI',
  source: 'https://starlette.dev/middleware/',
  settings: {
    path: { setting: 'path', code: middleware("session_cookie='{name}'", "path='{path}'") },
    domain: { setting: 'domain', code: middleware("domain='{domain}'") },
    'host-only': { setting: 'domain', code: middleware('domain=None') },
    'same-site': { setting: 'same_site', code: middleware("same_site='{samesite}'") },
    'same-site-none': { setting: 'same_site', code: middleware("same_site='none'", 'https_only=True') },
    secure: { setting: 'https_only', code: middleware('https_only=True') },
    insecure: { setting: 'https_only', code: middleware('https_only=False') },
    lifetime: { setting: 'max_age', code: middleware('max_age=14 * 24 * 60 * 60  # seconds') },
    name: { setting: 'session_cookie', code: middleware("session_cookie='{newName}'") },
    proxy: {
      setting: '--proxy-headers',
      code: "uvicorn app:app --proxy-headers --forwarded-allow-ips='<address of the proxy>'",
    },
    secret: {
      setting: 'secret_key',
      code: "app.add_middleware(SessionMiddleware, secret_key=os.environ['SECRET_KEY'])  # the same in every process",
    },
  },
};
