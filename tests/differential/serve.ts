import { createServer as plainServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as tlsServer, TLSSocket } from 'node:tls';
import { STATUS_CODES } from 'node:http';
import { generate } from 'selfsigned';
import { readRequests, type WireRequest } from './wire-request.ts';
import { ports } from './generate-address.ts';
import type { Answer } from './scenario.ts';
import { workerScript } from './document-html.ts';
import { tokenName, type Route } from './plan.ts';

/** What a server received: the wire, a referee of its own. */
export interface Received {
  readonly token: string;
  /** As the browser writes it. */
  readonly url: string;
  readonly method: string;
  /** Bytes, one per UTF-16 unit; undefined: no Cookie header came. */
  readonly cookie: string | undefined;
}

export interface Servers {
  /** For `--host-resolver-rules`: sends every host and the ports in use to these servers. */
  readonly hostRules: string;
  /** The http server is an HTTP proxy too, for Firefox, which cannot map ports. */
  readonly proxyPort: number;
  /** PEM certificate of the https server. */
  readonly certificate: string;
  /** Adds routes; replaces those added before. */
  serve(routes: ReadonlyMap<string, Route>): void;
  /** What came since the routes were set. */
  readonly log: readonly Received[];
  close(): Promise<void>;
}

/** Servers by hand on two free ports, since Node's refuse to send the headers that broken servers do send. */
export async function startServers(): Promise<Servers> {
  const made = await generate([{ name: 'commonName', value: 'differential' }], { keySize: 2048, algorithm: 'sha256' });
  let routes: ReadonlyMap<string, Route> = new Map();
  const log: Received[] = [];

  const answer = (request: WireRequest, socket: Socket): void => {
    const url = new URL(request.target, `http://${request.host || 'unknown.test'}`);
    const token = url.searchParams.get(tokenName) ?? '';
    const route = routes.get(token);
    if (route !== undefined)
      log.push({
        token,
        url: urlOf(request, socket),
        method: request.method,
        cookie: request.headers.get('cookie'),
      });
    socket.write(responseOf(route, request));
  };
  const listen = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    readRequests(socket, (request) => answer(request, socket));
  };
  const secure = tlsServer({ key: made.private, cert: made.cert }, listen);
  const https = await onFreePort(secure);
  const http = await onFreePort(plainServer((socket) => acceptTunnel(socket, secure, listen)));
  const rules = [
    ...[80, ...ports.http].map((port) => `MAP *:${port} 127.0.0.1:${http.port}`),
    ...[443, ...ports.https].map((port) => `MAP *:${port} 127.0.0.1:${https.port}`),
  ];
  return {
    hostRules: rules.join(','),
    proxyPort: http.port,
    certificate: made.cert,
    serve(next) {
      routes = next;
      log.length = 0;
    },
    log,
    close: async () => {
      await Promise.all([http.close(), https.close()]);
    },
  };
}

/** A proxy is asked for the whole URL. */
function urlOf({ target, host }: WireRequest, socket: Socket): string {
  if (!target.startsWith('/')) return target;
  return `${socket instanceof TLSSocket ? 'https' : 'http'}://${host}${target}`;
}

/** A connection that begins with CONNECT goes on as one of the https server, whatever its host. */
function acceptTunnel(socket: Socket, secure: Server, listen: (socket: Socket) => void): void {
  socket.on('error', () => socket.destroy());
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (first?.toString('latin1').startsWith('CONNECT ') === true) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      secure.emit('connection', socket);
    } else {
      if (first !== null) socket.unshift(first);
      listen(socket);
    }
  });
}

async function onFreePort(server: Server): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

function responseOf(route: Route | undefined, request: WireRequest): Buffer {
  const status = route?.answer.status ?? 404;
  const [type, body] = bodyOf(route);
  const origin = request.headers.get('origin');
  const own = route?.answer.headers ?? (request.target === forgetPath ? forgetting : []);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Date: ${new Date(Date.now() + (route?.answer.dateOffset ?? 0)).toUTCString()}`,
    ...(own.some(([name]) => name === 'Cache-Control') ? [] : ['Cache-Control: no-store']),
    ...own.map(([name, value]) => `${name}: ${value}`),
    `Content-Type: ${type}`,
    ...(origin === undefined
      ? []
      : [`Access-Control-Allow-Origin: ${origin}`, 'Access-Control-Allow-Credentials: true']),
    ...(route?.redirectTo === undefined ? [] : [`Location: ${route.redirectTo}`]),
    ...(route?.answer.setCookies ?? []).map((line) => `Set-Cookie: ${line}`),
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

/** Asked for to end what a scenario has promised of a host. */
export const forgetPath = '/forget';
const forgetting: NonNullable<Answer['headers']> = [['Strict-Transport-Security', 'max-age=0']];

function bodyOf(route: Route | undefined): readonly [type: string, body: Buffer] {
  if (route?.html !== undefined) return ['text/html', Buffer.from(route.html)];
  if (route?.isWorker === true) return ['text/javascript', Buffer.from(workerScript)];
  return route?.by === 'image' ? ['image/gif', pixel] : ['text/plain', Buffer.from('ok')];
}
