import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const flaskConfig = (...lines: readonly string[]) =>
  `app.config.update(\n${lines.map((line) => `    ${line},`).join('\n')}\n)`;

const expiryArguments = "'{name}', path='{path}'{domain?, domain='{domain}'}{secure?, secure=True}";

/** Flask 3.1.3. SESSION_COOKIE_PARTITIONED is new in 3.1. */
export const flask: Framework = {
  id: 'flask',
  title: 'Flask',
  source: 'https://flask.palletsprojects.com/config/',
  settings: {
    ...checkedIn('https://github.com/pallets/flask/blob/3.1.3/src/flask/app.py', {
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
      name: { setting: 'SESSION_COOKIE_NAME', code: flaskConfig("SESSION_COOKIE_NAME='{newName}'") },
      secret: {
        setting: 'SECRET_KEY',
        code: "app.secret_key = os.environ['SECRET_KEY']  # never os.urandom at import",
      },
    }),
    ...checkedIn('https://github.com/pallets/flask/blob/3.1.3/src/flask/sessions.py', {
      lifetime: {
        setting: 'PERMANENT_SESSION_LIFETIME',
        code: `${flaskConfig('PERMANENT_SESSION_LIFETIME=timedelta(days=31)')}\nsession.permanent = True  # at sign-in; without it the session ends with the browser`,
      },
    }),
    ...checkedIn('https://github.com/pallets/werkzeug/blob/3.1.9/src/werkzeug/middleware/proxy_fix.py', {
      proxy: {
        setting: 'ProxyFix',
        code: 'from werkzeug.middleware.proxy_fix import ProxyFix\napp.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)',
      },
    }),
    ...checkedIn('https://github.com/pallets/werkzeug/blob/3.1.9/src/werkzeug/sansio/response.py', {
      expire: { setting: 'delete_cookie', code: `response.delete_cookie(${expiryArguments})` },
      'expire-partitioned': {
        setting: 'delete_cookie',
        code: `response.delete_cookie(${expiryArguments}, samesite='None', partitioned=True)  # Werkzeug 3.1 on`,
      },
    }),
    ...checkedIn('https://libraries.io/pypi/Flask-Session', {
      'server-side': {
        setting: 'SESSION_TYPE',
        code: "# pip install Flask-Session redis; below app = Flask(…)\nfrom flask_session import Session\n\napp.config['SESSION_TYPE'] = 'redis'\nSession(app)",
      },
    }),
  },
};

/** Django 5.2. */
export const django: Framework = {
  id: 'django',
  title: 'Django',
  source: 'https://docs.djangoproject.com/ref/settings/',
  settings: {
    ...checkedIn('https://github.com/django/django/blob/5.2/django/conf/global_settings.py', {
      // Of CommonMiddleware, which has no setting for the way back.
      'to-www': { setting: 'PREPEND_WWW', code: '# settings.py, with CommonMiddleware\nPREPEND_WWW = True' },
      path: {
        setting: 'SESSION_COOKIE_PATH',
        code: "# settings.py\nSESSION_COOKIE_NAME = '{name}'\nSESSION_COOKIE_PATH = '{path}'",
      },
      domain: { setting: 'SESSION_COOKIE_DOMAIN', code: "# settings.py\nSESSION_COOKIE_DOMAIN = '{domain}'" },
      'host-only': { setting: 'SESSION_COOKIE_DOMAIN', code: '# settings.py\nSESSION_COOKIE_DOMAIN = None' },
      'same-site': {
        setting: 'SESSION_COOKIE_SAMESITE',
        code: "# settings.py\nSESSION_COOKIE_SAMESITE = '{SameSite}'",
      },
      'same-site-none': {
        setting: 'SESSION_COOKIE_SAMESITE',
        code: "# settings.py\nSESSION_COOKIE_SAMESITE = 'None'\nSESSION_COOKIE_SECURE = True",
      },
      secure: { setting: 'SESSION_COOKIE_SECURE', code: '# settings.py\nSESSION_COOKIE_SECURE = True' },
      insecure: { setting: 'SESSION_COOKIE_SECURE', code: '# settings.py\nSESSION_COOKIE_SECURE = not DEBUG' },
      lifetime: { setting: 'SESSION_COOKIE_AGE', code: '# settings.py\nSESSION_COOKIE_AGE = 1209600  # seconds' },
      name: { setting: 'SESSION_COOKIE_NAME', code: "# settings.py\nSESSION_COOKIE_NAME = '{newName}'" },
      'to-https': {
        setting: 'SECURE_SSL_REDIRECT',
        code: '# settings.py, with SecurityMiddleware; behind a proxy see SECURE_PROXY_SSL_HEADER\nSECURE_SSL_REDIRECT = True',
      },
      proxy: {
        setting: 'SECURE_PROXY_SSL_HEADER',
        code: "# settings.py: only behind a proxy that always sets this header\nSECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\nUSE_X_FORWARDED_HOST = True\nSECURE_SSL_REDIRECT = True",
      },
      store: {
        setting: 'SESSION_ENGINE',
        code: "# settings.py\nSESSION_ENGINE = 'django.contrib.sessions.backends.db'",
      },
      'server-side': {
        setting: 'SESSION_ENGINE',
        code: "# settings.py\nSESSION_ENGINE = 'django.contrib.sessions.backends.db'",
      },
      secret: {
        setting: 'SECRET_KEY',
        code: "# settings.py\nSECRET_KEY = os.environ['SECRET_KEY']  # the same in every process",
      },
    }),
    // Adds Secure itself where the name has a prefix. A response has one line per name.
    ...checkedIn('https://github.com/django/django/blob/5.2/django/http/response.py', {
      expire: {
        setting: 'delete_cookie',
        code: "# in a response that does not set {name} itself, such as the sign-in page\nresponse.delete_cookie('{name}', path='{path}'{domain?, domain='{domain}'})",
      },
    }),
  },
};

const middleware = (...options: readonly string[]) =>
  `app.add_middleware(\n    SessionMiddleware,\n    secret_key=SECRET_KEY,\n${options.map((option) => `    ${option},`).join('\n')}\n)`;

/** Starlette 1.7.0. */
export const starlette: Framework = {
  id: 'starlette',
  title: 'Starlette, FastAPI',
  source: 'https://starlette.dev/middleware/',
  settings: {
    ...checkedIn('https://github.com/Kludex/starlette/blob/1.7.0/starlette/middleware/sessions.py', {
      path: { setting: 'path', code: middleware("session_cookie='{name}'", "path='{path}'") },
      domain: { setting: 'domain', code: middleware("domain='{domain}'") },
      'host-only': { setting: 'domain', code: middleware('domain=None') },
      'same-site': { setting: 'same_site', code: middleware("same_site='{samesite}'") },
      'same-site-none': { setting: 'same_site', code: middleware("same_site='none'", 'https_only=True') },
      partitioned: {
        setting: 'partitioned',
        code: middleware("same_site='none'", 'https_only=True', 'partitioned=True'),
      },
      secure: { setting: 'https_only', code: middleware('https_only=True') },
      insecure: { setting: 'https_only', code: middleware('https_only=False') },
      lifetime: { setting: 'max_age', code: `# max_age in seconds\n${middleware('max_age=14 * 24 * 60 * 60')}` },
      name: { setting: 'session_cookie', code: middleware("session_cookie='{newName}'") },
      secret: {
        setting: 'secret_key',
        code: "app.add_middleware(SessionMiddleware, secret_key=os.environ['SECRET_KEY'])  # the same in every process",
      },
    }),
    ...checkedIn('https://github.com/Kludex/starlette/blob/1.7.0/starlette/responses.py', {
      expire: { setting: 'delete_cookie', code: `response.delete_cookie(${expiryArguments})` },
      'expire-partitioned': {
        setting: 'set_cookie',
        code: `# Python 3.14 on\nresponse.set_cookie(${expiryArguments}, samesite='none', partitioned=True, max_age=0)`,
      },
    }),
    ...checkedIn('https://github.com/encode/uvicorn/pull/1421', {
      proxy: {
        setting: '--proxy-headers',
        code: "uvicorn app:app --proxy-headers --forwarded-allow-ips='<address of the proxy>' # 127.0.0.1 if not said",
      },
    }),
  },
};
