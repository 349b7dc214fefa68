import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it, with the cookies that came. */
export interface Arrival {
  readonly request: string;
  readonly cookie: string;
}

export interface UnseenSite {
  /** `127.0.0.1` and `localhost` are different sites, both trustworthy; names in `.test` are plain http. */
  readonly at: (host: string, path: string) => string;
  readonly log: readonly Arrival[];
  close(): Promise<void>;
}

/** Pages whose requests an extension cannot see, or must not take at their word; the log says what crossed the wire. */
export async function startUnseenSite(): Promise<UnseenSite> {
  const log: Arrival[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    // DevTools asks for a file of its own
    if (!url.pathname.startsWith('/.well-known/')) {
      log.push({ request: `${request.method ?? ''} ${url.href}`, cookie: request.headers.cookie ?? '' });
    }
    answer(url, request, response, (host, path) => `http://${host}:${port}${path}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (host, path) => `http://${host}:${port}${path}`,
    log,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const worker = (answer: string): string => `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil((async () => {
    if (${answer.includes('preload')}) await registration.navigationPreload.enable();
    await clients.claim();
  })()));
  addEventListener('fetch', (event) => event.respondWith(${answer}));`;

const register = `<script>
  navigator.serviceWorker.register('/worker.js' + location.search, { scope: '/' });
  navigator.serviceWorker.ready.then(({ active }) => {
    const done = () => active.state === 'activated' && (document.title = 'controlled');
    active.addEventListener('statechange', done);
    done();
  });
</script>`;

const speculation = `<a id="go" href="/prefetched">go</a>
  <script type="speculationrules">{"prerender":[{"urls":["/prefetched"],"eagerness":"immediate"}]}</script>`;

/** An icon of its own, so that the browser asks for no other. */
const icon = '<link rel="icon" href="data:,">';

const opener = (frame: string): string => `
  <button id="noopener" onclick="window.open('/popup', '_blank', 'noopener')">a</button>
  <a id="blank" href="/popup" target="_blank" rel="noreferrer">b</a>
  <button id="later" onclick="const w = window.open('about:blank'); setTimeout(() => w.location = '/popup', 50)">c</button>
  <button id="nested" onclick="window.open('/opens-popup')">d</button>
  <button id="closes" onclick="window.open('/closing')">e</button>
  <form action="/popup" method="post" target="_blank"><button id="form">f</button></form>
  <iframe id="frame" src="${frame}" width="200" height="80"></iframe>`;

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function answer(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  at: (host: string, path: string) => string,
): void {
  const send = (status: number, headers: OutgoingHttpHeaders, body: string | Buffer = ''): void => {
    response.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'no-store', ...headers });
    response.end(body);
  };
  const page = (body: string, setCookie: string[] = []): void =>
    send(200, { 'set-cookie': setCookie }, `<!doctype html>${icon}${body}`);
  const redirect = (location: string, setCookie: string[] = []): void =>
    send(302, { location, 'set-cookie': setCookie });
  switch (url.pathname) {
    case '/moved': {
      send(301, { location: '/landed', 'cache-control': 'max-age=600' });
      return;
    }
    case '/cookie': {
      page('set', ['sid=1; Path=/; HttpOnly']);
      return;
    }
    case '/first': {
      send(200, { 'cache-control': 'max-age=600' }, `${icon}<a id="next" href="/second">next</a>`);
      return;
    }
    case '/speculative': {
      page(speculation);
      return;
    }
    case '/prefetched': {
      page('prefetched', [`ahead=${request.headers['sec-purpose'] === undefined ? 'no' : 'yes'}; Path=/`]);
      return;
    }
    case '/images': {
      page('<img src="/pixel.gif">');
      return;
    }
    case '/pixel.gif': {
      send(200, { 'content-type': 'image/gif', 'cache-control': 'max-age=600', 'set-cookie': 'pixel=1' }, pixel);
      return;
    }
    case '/register': {
      page(register);
      return;
    }
    case '/worker.js': {
      const passOn = 'fetch(event.request)';
      const preload = `event.preloadResponse.then((preloaded) => preloaded ?? ${passOn})`;
      send(200, { 'content-type': 'text/javascript' }, worker(url.search === '?preload' ? preload : passOn));
      return;
    }
    case '/login': {
      redirect('/step', ['login=1; Path=/; HttpOnly']);
      return;
    }
    case '/step': {
      redirect('/home', ['session=1; Path=/; HttpOnly']);
      return;
    }
    case '/login-elsewhere': {
      redirect(at('127.0.0.1', '/authorize'), ['state=1; Path=/']);
      return;
    }
    case '/authorize': {
      redirect(at('localhost', '/step'));
      return;
    }
    case '/opener':
      page(opener(at('framed.test', '/opening-frame')));
      break;
    case '/opening-frame':
      page('<body onclick="window.open(`/popup`); this.onclick = null"><div style="height:80px">click</div>');
      break;
    case '/opens-popup':
      page('<script>window.open("/popup")</script>');
      break;
    case '/popup':
      redirect('/popped', ['popup=1; Path=/']);
      break;
    case '/closing':
      redirect('/closed');
      break;
    case '/closed':
      page('<script>opener.postMessage(1, "*"); window.close()</script>');
      break;
    case '/protected':
      if (request.headers.authorization !== undefined) {
        page('welcome', ['answered=1; Path=/']);
        return;
      }
      {
        send(401, { 'www-authenticate': 'Basic realm="x"', 'set-cookie': 'challenged=1; Path=/' }, 'who are you?');
        return;
      }
    default: {
      page(url.pathname);
      return;
    }
  }
}
