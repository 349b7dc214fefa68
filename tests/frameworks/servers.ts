import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './gate.ts';
import type { Stack } from './stack.ts';

/** The software of the cases, started with a case's configuration. Each answers its port on loopback. */

export type NodeApp =
  'express-session' | 'cookie-session' | 'koa-session' | 'fastify-session' | 'hono-sessions' | 'oidc-provider';

const apps = join(import.meta.dirname, 'apps');

/** One of `apps/*.mjs`. `name` tells several of a stack apart. */
export function node(
  stack: Stack,
  app: NodeApp,
  config: Readonly<Record<string, unknown>>,
  name: string = app,
): Promise<number> {
  return stack.start(name, (port) => ({
    run: process.execPath,
    args: [join(apps, `${app}.mjs`)],
    env: {
      APP: JSON.stringify({ port, ...config }),
      NODE_ENV: 'production',
      SESSION_SECRET: 'a secret of the environment',
    },
  }));
}

/** What a front leads where. */
export interface Site {
  readonly host: string;
  /** Port of the application. */
  readonly to: number;
  /** Default https. */
  readonly scheme?: 'http' | 'https';
  /** Instead of the one `location /`. */
  readonly locations?: string;
}

/** What any guide to nginx as a reverse proxy tells to set. */
export const forwarded = `
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;`;

/** nginx, with TLS for the https sites. Answers both ports. */
export async function nginx(
  stack: Stack,
  sites: readonly Site[],
): Promise<{ readonly http: number; readonly https: number }> {
  writeFileSync(join(stack.folder, 'cert.pem'), stack.certificate.cert);
  writeFileSync(join(stack.folder, 'key.pem'), stack.certificate.key);
  const server = ({ host, to, scheme = 'https', locations }: Site, ports: Readonly<Record<string, number>>): string => `
  server {
    listen 127.0.0.1:${ports[scheme]!}${scheme === 'https' ? ' ssl' : ''};
    server_name ${host};
    ${scheme === 'https' ? 'ssl_certificate cert.pem; ssl_certificate_key key.pem;' : ''}
    ${locations ?? `location / {\n      proxy_pass http://127.0.0.1:${to};${forwarded}\n    }`}
  }`;
  // Both are open once the second is.
  const http = await freePort();
  const https = await stack.start('nginx', (port) => {
    const ports = { http, https: port };
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(stack.folder, 'nginx.conf'),
      `daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  absolute_redirect off;
  proxy_buffer_size 16k;
  proxy_buffers 4 16k;
  ${temporary.map((kind) => `${kind}_temp_path ${kind};`).join('\n  ')}
  server { listen 127.0.0.1:${port} ssl default_server; ssl_certificate cert.pem; ssl_certificate_key key.pem; return 404; }
  ${sites.map((site) => server(site, ports)).join('\n')}
}
`,
    );
    return { run: 'nginx', args: ['-p', stack.folder, '-c', 'nginx.conf', '-e', 'stderr'], env: searchPath };
  });
  return { http, https };
}

/** Debian's Flask with the development server. */
export function flask(stack: Stack, config: Readonly<Record<string, unknown>>): Promise<number> {
  return stack.start('flask', (port) => ({
    // Debian's packages belong to Debian's Python.
    run: '/usr/bin/python3',
    args: [join(apps, 'flask_session_app.py')],
    env: {
      APP: JSON.stringify({ port, ...config }),
      SECRET_KEY: 'a secret of the environment',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  }));
}

/** PHP's built-in server; `ini` as in php.ini. */
export function php(
  stack: Stack,
  config: Readonly<Record<string, unknown>>,
  ini: Readonly<Record<string, string>> = {},
  name = 'php',
): Promise<number> {
  const store = join(stack.folder, `${name}-sessions`);
  mkdirSync(store);
  const settings = Object.entries({ 'session.save_path': store, ...ini }).flatMap(([key, value]) => [
    '-d',
    `${key}=${value}`,
  ]);
  return stack.start(name, (port) => ({
    run: 'php',
    args: [...settings, '-S', `127.0.0.1:${port}`, join(apps, 'php', 'index.php')],
    env: { APP: JSON.stringify(config) },
  }));
}

/** HAProxy with TLS and several nodes in turn, which it names. */
export function haproxy(stack: Stack, nodes: readonly number[]): Promise<number> {
  const pem = join(stack.folder, 'both.pem');
  writeFileSync(pem, `${stack.certificate.cert}\n${stack.certificate.key}`);
  return stack.start('haproxy', (port) => {
    const file = join(stack.folder, 'haproxy.cfg');
    writeFileSync(
      file,
      `defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend web
  bind 127.0.0.1:${port} ssl crt ${pem}
  http-request set-header X-Forwarded-Proto https
  http-response set-header X-Served-By %s
  default_backend nodes
backend nodes
  balance roundrobin
${nodes.map((node, index) => `  server node${index + 1} 127.0.0.1:${node}`).join('\n')}
`,
    );
    return { run: 'haproxy', args: ['-db', '-f', file], env: searchPath };
  });
}

/** Varnish, plain http, with rules of the case's own. */
export function varnish(stack: Stack, to: number, rules: string): Promise<number> {
  const file = join(stack.folder, 'default.vcl');
  writeFileSync(file, `vcl 4.1;\nbackend default { .host = "127.0.0.1"; .port = "${to}"; }\n${rules}\n`);
  return stack.start('varnish', (port) => ({
    run: 'varnishd',
    args: [
      '-F',
      '-j',
      'none',
      '-n',
      join(stack.folder, 'varnish'),
      '-a',
      `127.0.0.1:${port}`,
      '-f',
      file,
      '-s',
      'malloc,32m',
    ],
    env: searchPath,
  }));
}

export function redis(stack: Stack): Promise<number> {
  return stack.start('redis', (port) => ({
    run: 'redis-server',
    args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', stack.folder],
  }));
}

/** Debian keeps servers where only root's shell looks. */
const searchPath = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };
