import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect } from 'node:net';
import { parseCookieHeader } from './cookie-header.ts';
import { makeCertificate } from './certificate.ts';
import { frontDesk } from './front-desk.ts';
import type { LabRequest, LabResponse, Scenario, ServerState } from './scenario.ts';
import { createServerState } from './server-state.ts';
import { wireResponse, writeResponse } from './write-response.ts';

/** What a server of the lab saw and said: the referee of the capture tests. */
export interface LabRecord {
  readonly time: number;
  readonly scenario: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly cookie: string | undefined;
  readonly status: number;
  readonly setCookies: readonly string[];
}

export interface Lab {
  /** Grows with every answered request. */
  readonly log: readonly LabRecord[];
  readonly httpPort: number;
  readonly httpsPort: number;
  /** For Chromium's `--host-resolver-rules`: host names and ports to loopback. */
  readonly hostRules: string;
  /** The certificate that a browser must trust, PEM. */
  readonly certificate: string;
  /** For Firefox: the lab's http server as proxy. */
  readonly firefoxPreferences: Readonly<Record<string, string | number | boolean>>;
  /** Forgets the sessions of a scenario's servers. */
  readonly reset: (scenario: Scenario) => void;
  /** From now on these servers answer for the scenario's origins: the same scenario, changed. */
  readonly replace: (scenario: Scenario) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts the servers of all scenarios on loopback. The http server is an HTTP proxy as well (for Firefox, which cannot
 * map ports): it leads every CONNECT to the https server. Ports: LAB_HTTP_PORT and LAB_HTTPS_PORT, else free ones.
 */
export async function startLab(scenarios: readonly Scenario[]): Promise<Lab> {
  const log: LabRecord[] = [];
  const states = new Map<string, ServerState>();
  const stateOf = (scenario: Scenario): ServerState => {
    const state = states.get(scenario.id) ?? createServerState(randomUUID(), Date.now);
    states.set(scenario.id, state);
    return state;
  };
  const byOrigin = new Map(
    scenarios.flatMap((scenario) =>
      Object.entries(scenario.sites).map(([origin, routes]) => [origin, { scenario, routes }]),
    ),
  );
  const desk = frontDesk(scenarios, (scenario) => states.delete(scenario.id));

  const answer = (request: LabRequest): LabResponse => {
    const own = desk(request);
    if (own) return own;
    const site = byOrigin.get(request.url.origin);
    const handler = site?.routes[`${request.method} ${request.url.pathname}`];
    return site && handler
      ? handler(request, stateOf(site.scenario))
      : { status: 404, headers: [], body: 'Not found\n' };
  };

  const serve = (scheme: 'http' | 'https') => async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await readRequest(scheme, incoming);
    const response = answer(request);
    log.push({
      time: Date.now(),
      scenario: byOrigin.get(request.url.origin)?.scenario.id,
      method: request.method,
      url: request.url.href,
      cookie: incoming.headers.cookie,
      status: response.status,
      setCookies: response.headers.filter(([name]) => name === 'Set-Cookie').map(([, value]) => value),
    });
    writeResponse(incoming, outgoing, wireResponse(response, Date.now()));
  };

  const hosts = [...new Set(['lab.test', ...[...byOrigin.keys()].map((origin) => new URL(origin).hostname)])];
  const certificate = await makeCertificate(hosts);
  const http = createServer((incoming, outgoing) => void serve('http')(incoming, outgoing));
  const https = createSecureServer(certificate, (incoming, outgoing) => void serve('https')(incoming, outgoing));
  const httpsPort = await listen(https, process.env['LAB_HTTPS_PORT']);
  const tunnels = new Set<Socket>();
  http.on('connect', (_, client: Socket) => {
    tunnels.add(client.on('close', () => tunnels.delete(client)));
    tunnel(client, httpsPort);
  });
  const httpPort = await listen(http, process.env['LAB_HTTP_PORT']);

  const names = ['*.test', ...hosts.filter((host) => !host.endsWith('.test'))];
  const rules = names.flatMap((name) => [
    `MAP ${name}:80 127.0.0.1:${httpPort}`,
    `MAP ${name}:443 127.0.0.1:${httpsPort}`,
  ]);
  return {
    log,
    httpPort,
    httpsPort,
    hostRules: rules.join(', '),
    certificate: certificate.cert,
    firefoxPreferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': httpPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': httpPort,
    },
    reset: (scenario) => void states.delete(scenario.id),
    replace: (scenario) => {
      for (const [origin, routes] of Object.entries(scenario.sites)) byOrigin.set(origin, { scenario, routes });
    },
    close: async () => {
      // Node forgets a connection once it is a tunnel.
      tunnels.forEach((client) => client.destroy());
      await Promise.all([http, https].map(closeServer));
    },
  };
}

async function readRequest(scheme: string, incoming: IncomingMessage): Promise<LabRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  // A proxied request names the whole URL.
  const target = incoming.url ?? '/';
  return {
    method: incoming.method ?? 'GET',
    url: new URL(target, `${scheme}://${incoming.headers.host ?? 'unknown.test'}`),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    cookies: parseCookieHeader(incoming.headers.cookie ?? ''),
    form: new URLSearchParams(Buffer.concat(chunks).toString()),
  };
}

function tunnel(client: Socket, port: number): void {
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.pipe(client).pipe(server);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.on('close', () => server.destroy());
}

async function listen(server: Server, wanted: string | undefined): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(Number(wanted ?? 0), '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server & { closeAllConnections: () => void }): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
