import { createServer as plainServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as tlsServer } from 'node:tls';
import { STATUS_CODES } from 'node:http';
import { generate } from 'selfsigned';
import { readRequests, type WireRequest } from './wire-request.ts';
import { tokenName, type Route } from './plan.ts';

/** What a server received: the wire, a referee of its own. */
export interface Received {
  readonly token: string;
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
      log.push({ token, url: request.target, method: request.method, cookie: request.headers.get('cookie') });
    socket.write(responseOf(route, request));
  };
  const listen = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    readRequests(socket, (request) => answer(request, socket));
  };
  const secure = tlsServer({ key: made.private, cert: made.cert }, listen);
  const https = await onFreePort(secure);
  const http = await onFreePort(plainServer((socket) => acceptTunnel(socket, secure, listen)));
  const ports = [
    ...[80, 8080].map((port) => `MAP *:${port} 127.0.0.1:${http.port}`),
    ...[443, 8443].map((port) => `MAP *:${port} 127.0.0.1:${https.port}`),
  ];
  return {
    hostRules: ports.join(','),
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
  const body = route?.html !== undefined ? Buffer.from(route.html) : route?.by === 'image' ? pixel : Buffer.from('ok');
  const origin = request.headers.get('origin');
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Date: ${new Date(Date.now() + (route?.answer.dateOffset ?? 0)).toUTCString()}`,
    'Cache-Control: no-store',
    `Content-Type: ${route?.html !== undefined ? 'text/html' : route?.by === 'image' ? 'image/gif' : 'text/plain'}`,
    ...(origin === undefined
      ? []
      : [`Access-Control-Allow-Origin: ${origin}`, 'Access-Control-Allow-Credentials: true']),
    ...(route?.redirectTo === undefined ? [] : [`Location: ${route.redirectTo}`]),
    ...(route?.answer.setCookies ?? []).map((line) => `Set-Cookie: ${line}`),
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}
