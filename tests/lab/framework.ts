import { createHmac } from 'node:crypto';
import type { Headers } from './respond.ts';

/** How a web framework dresses its sessions: cookie name, value and the headers that give it away. */
export interface Framework {
  readonly cookieName: string;
  readonly headers: Headers;
  /** Session id → cookie value. */
  readonly encode: (id: string) => string;
  /** Cookie value → session id; undefined when the signature or the form is wrong. */
  readonly decode: (value: string) => string | undefined;
}

const plain = {
  encode: (id: string) => id,
  decode: (value: string) => value,
};

/** express-session: `s:<id>.<signature>`, URL-encoded. */
export function express(secret = 'keyboard cat'): Framework {
  const sign = (id: string): string =>
    `s:${id}.${createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '')}`;
  return {
    cookieName: 'connect.sid',
    headers: [['X-Powered-By', 'Express']],
    encode: (id) => encodeURIComponent(sign(id)),
    decode: (value) => {
      const id = decodeURIComponent(value).slice(2).split('.')[0] ?? '';
      return sign(id) === decodeURIComponent(value) ? id : undefined;
    },
  };
}

/** Flask: the whole session stands in the cookie, signed. */
export function flask(secret = 'dev'): Framework {
  const sign = (id: string): string => {
    const payload = Buffer.from(JSON.stringify({ _fresh: true, _id: id, _user_id: '42' })).toString('base64url');
    return `${payload}.Zx8tYQ.${createHmac('sha1', secret).update(payload).digest('base64url')}`;
  };
  return {
    cookieName: 'session',
    headers: [
      ['Server', 'Werkzeug/3.0.1 Python/3.11.4'],
      ['Vary', 'Cookie'],
    ],
    encode: sign,
    decode: (value) => {
      const id = payloadId(value);
      return id !== undefined && sign(id) === value ? id : undefined;
    },
  };
}

function payloadId(value: string): string | undefined {
  const text = Buffer.from(value.split('.')[0] ?? '', 'base64url').toString();
  return /"_id":"([\w-]+)"/.exec(text)?.[1];
}

export const php: Framework = {
  ...plain,
  cookieName: 'PHPSESSID',
  headers: [
    ['Server', 'Apache/2.4.57 (Debian)'],
    ['X-Powered-By', 'PHP/8.2.7'],
    ['Expires', 'Thu, 19 Nov 1981 08:52:00 GMT'],
    ['Cache-Control', 'no-store, no-cache, must-revalidate'],
    ['Pragma', 'no-cache'],
  ],
};

export const django: Framework = {
  ...plain,
  cookieName: 'sessionid',
  headers: [
    ['Server', 'gunicorn'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Vary', 'Cookie'],
  ],
};

export const spring: Framework = {
  cookieName: 'JSESSIONID',
  encode: (id) => Buffer.from(id).toString('hex').slice(0, 32).toUpperCase(),
  decode: (value) => value,
  headers: [
    ['X-Content-Type-Options', 'nosniff'],
    ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
    ['Pragma', 'no-cache'],
    ['Expires', '0'],
  ],
};

export const laravel: Framework = {
  ...plain,
  cookieName: 'laravel_session',
  headers: [
    ['Server', 'nginx/1.24.0'],
    ['X-Powered-By', 'PHP/8.3.2'],
    ['Cache-Control', 'no-cache, private'],
  ],
};

export const rails: Framework = {
  ...plain,
  cookieName: '_store_session',
  headers: [
    ['X-Frame-Options', 'SAMEORIGIN'],
    ['X-Request-Id', '3f1c0a52-6d0e-4d2b-9a77-1b7f1f0e8f5a'],
    ['X-Runtime', '0.014211'],
    ['Cache-Control', 'no-cache'],
  ],
};

export const aspnet: Framework = {
  cookieName: '.AspNetCore.Cookies',
  encode: (id) => `CfDJ8${id}`,
  decode: (value) => (value.startsWith('CfDJ8') ? value.slice(5) : undefined),
  headers: [['Server', 'Kestrel']],
};
