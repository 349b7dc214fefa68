import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { Fronts } from './case.ts';

/** Two fixed ports for the browser, led to whatever servers stand behind them at the moment. Bytes only: TLS is the servers' own. */
export interface Gate {
  readonly hostRules: (hosts: readonly string[]) => string;
  /** Ends all connections to the former servers. */
  readonly lead: (fronts: Fronts) => void;
  readonly close: () => Promise<void>;
}

export async function openGate(): Promise<Gate> {
  let fronts: Fronts = {};
  const open = new Set<Socket>();
  const end = (): void => open.forEach((socket) => socket.destroy());

  const forward = (scheme: 'http' | 'https') =>
    createServer((client) => {
      const port = fronts[scheme];
      if (port === undefined) return client.destroy();
      const server = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        open.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          open.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
      return undefined;
    });

  const servers = { http: forward('http'), https: forward('https') };
  const ports = { http: await listen(servers.http), https: await listen(servers.https) };
  return {
    hostRules: (hosts) =>
      hosts
        .flatMap((host) => [`MAP ${host}:80 127.0.0.1:${ports.http}`, `MAP ${host}:443 127.0.0.1:${ports.https}`])
        .join(', '),
    lead(next) {
      fronts = next;
      end();
    },
    async close() {
      end();
      await Promise.all(Object.values(servers).map((server) => new Promise((done) => server.close(done))));
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return port;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}
