import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Trace } from '../../src/core/model.ts';

/** What one request and its answer were; the server says it and the recording says it, and they must agree. */
export interface Witnessed {
  readonly request: string;
  readonly cookie: string;
  readonly status: number;
  readonly setCookie: readonly string[];
}

export interface Referee {
  readonly origin: (host: string) => string;
  readonly log: readonly Witnessed[];
  /** Answers what was held back. */
  release(): void;
  close(): Promise<void>;
}

/**
 * A server whose own log says what really crossed the wire. `/chain?left=3` redirects three times, setting cookies, and with
 * `&held=2` it answers the second of them when it is told to;
 * `/loop` redirects to itself until its cookie counts four; `/slow?ms=…` takes its time, then redirects;
 * `/page` shows a link to a popup that redirects, a frame that redirects, and fetches what redirects.
 */
export async function startReferee(): Promise<Referee> {
  const log: Witnessed[] = [];
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const answer = answerTo(url, request);
    log.push({
      request: `${request.method ?? ''} ${url.href}`,
      cookie: request.headers.cookie ?? '',
      status: answer.location === undefined ? 200 : 302,
      setCookie: answer.setCookie ?? [],
    });
    if (answer.isHeld === true) held.push(() => send(response, answer));
    else setTimeout(() => send(response, answer), answer.after ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const release = () => {
    for (const answerNow of held.splice(0)) answerNow();
  };
  return { origin: (host) => `http://${host}:${port}`, log, release, close: () => end(server) };
}

/** The recording in the same words, in order of the requests' beginnings. */
export function recorded(trace: Trace): Witnessed[] {
  return trace.chains
    .flatMap((chain) => chain.hops)
    .sort((a, b) => a.times.start - b.times.start)
    .map((hop) => ({
      request: `${hop.request.method} ${hop.request.url}`,
      cookie: valuesOf(hop.request.headers ?? [], 'cookie').join('; '),
      status: hop.response?.status ?? 0,
      setCookie: valuesOf(hop.response?.headers ?? [], 'set-cookie'),
    }));
}

/** For requests that overlap: their order is nobody's. */
export function inAnyOrder(witnessed: readonly Witnessed[]): string[] {
  return witnessed.map((one) => JSON.stringify(one)).sort();
}

interface Answer {
  readonly location?: string;
  readonly html?: string;
  readonly setCookie?: readonly string[];
  readonly after?: number;
  readonly isHeld?: boolean;
}

function answerTo(url: URL, request: IncomingMessage): Answer {
  const number = (name: string): number => Number(url.searchParams.get(name) ?? 0);
  const left = number('left');
  const held = url.searchParams.get('held');
  const step = `run=${number('run')}&left=${left - 1}${held === null ? '' : `&held=${held}`}`;
  switch (url.pathname) {
    case '/chain':
      return {
        ...(left > 0 ? { location: `/chain?${step}` } : { html: 'end of the chain' }),
        setCookie: [
          `step=${number('run')}.${left}; Path=/`,
          `c${left % 5}=${number('run')}; Path=/; HttpOnly; SameSite=Lax`,
        ],
        after: (left * 7) % 11,
        isHeld: held === String(left),
      };
    case '/loop': {
      const count = Number(/count=(\d+)/.exec(request.headers.cookie ?? '')?.[1] ?? 0);
      return count < 4 ? { location: '/loop', setCookie: [`count=${count + 1}`] } : { html: 'left the loop' };
    }
    case '/slow':
      return { location: '/chain?run=0&left=1', setCookie: ['slow=1'], after: number('ms') };
    case '/page':
      return {
        html: `<a id="popup" href="#" onclick="window.open('/chain?run=77&left=2')">popup</a>
          <iframe src="/chain?run=78&left=2"></iframe>
          <script>fetch('/chain?run=79&left=2')</script>`,
      };
    default:
      return { html: url.pathname };
  }
}

function send(response: ServerResponse, { location, html = '', setCookie = [] }: Answer): void {
  response.writeHead(location === undefined ? 200 : 302, {
    'content-type': 'text/html',
    'cache-control': 'no-store',
    ...(location !== undefined && { location }),
    ...(setCookie.length > 0 && { 'set-cookie': [...setCookie] }),
  });
  // An icon of its own, so that the browser asks for no other
  response.end(location === undefined ? `<!doctype html><link rel="icon" href="data:,">${html}` : '');
}

function valuesOf(headers: readonly { name: string; value: string }[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
