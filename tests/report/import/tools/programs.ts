import { header, joined, named, receivedCookies, sentCookies, when, type Exchange, type Line } from './exchange.ts';

/** What test tools, proxies and HTTP clients write. */

/** Playwright's `recordHar` (packages/playwright-core/src/server/har/harTracer.ts). */
export function playwright(exchanges: readonly Exchange[]): object {
  const entries = exchanges.map((exchange, index) => ({
    _frameref: 'frame@4be1',
    _monotonicTime: 1000 + exchange.at,
    startedDateTime: when(exchange),
    time: 13,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2.0',
      cookies: sentCookies(exchange),
      headers: named(exchange.sent),
      queryString: [],
      headersSize: 300,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: exchange.statusText,
      httpVersion: 'HTTP/2.0',
      cookies: receivedCookies(exchange),
      headers: named(exchange.received),
      content: { size: -1, mimeType: 'text/html; charset=utf-8' },
      headersSize: 200,
      bodySize: 0,
      redirectURL: header(exchange.received, 'location') === undefined ? '' : (exchanges[index + 1]?.url ?? ''),
      _transferSize: 200,
    },
    cache: {},
    timings: { dns: -1, connect: -1, ssl: -1, send: 0, wait: 12, receive: 1 },
    pageref: 'page@02c1',
    serverIPAddress: '127.0.0.1',
    _serverPort: 443,
    _securityDetails: {},
  }));
  const pages = [{ startedDateTime: when(exchanges[0]!), id: 'page@02c1', title: '', pageTimings: {} }];
  const creator = { name: 'Playwright', version: '1.58.0' };
  const browser = { name: 'chromium', version: '156.0.8078.79' };
  return { log: { version: '1.2', creator, browser, pages, entries } };
}

/** mitmproxy's `save.har` and `hardump` (mitmproxy/addons/savehar.py): no pages, no kind of request, times with microseconds. */
export function mitmproxy(exchanges: readonly Exchange[]): object {
  const entries = exchanges.map((exchange) => ({
    startedDateTime: when(exchange).replace('Z', '123+00:00'),
    time: 13.2,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2.0',
      cookies: sentCookies(exchange),
      headers: named(exchange.sent),
      queryString: [],
      headersSize: 300,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: '',
      httpVersion: 'HTTP/2.0',
      cookies: receivedCookies(exchange),
      headers: named(exchange.received),
      content: { size: 0, compression: 0, mimeType: 'text/html; charset=utf-8', text: '' },
      redirectURL: header(exchange.received, 'location') ?? '',
      headersSize: 200,
      bodySize: 0,
    },
    cache: {},
    timings: { connect: null, ssl: null, send: 0.2, receive: 1, wait: 12 },
    serverIPAddress: '127.0.0.1',
  }));
  const creator = { name: 'mitmproxy', version: '12.1.1', comment: '' };
  return { log: { version: '1.2', creator, pages: [], entries } };
}

/**
 * HTTP Toolkit (httptoolkit-ui src/model/http/har.ts, mockttp src/util/header-utils.ts): lines of one name joined by a bare
 * comma, also the `cookie` lines of HTTP/2; no cookie lists, no targets.
 */
export function httpToolkit(exchanges: readonly Exchange[]): object {
  const entries = exchanges.map((exchange) => ({
    pageref: 'Chrome 156 (Linux)',
    startedDateTime: when(exchange).replace('Z', '+00:00'),
    time: 13,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: named(joined(cookieByCookie(exchange.sent), ',')),
      queryString: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: exchange.statusText,
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: named(joined(inLowerCase(exchange.received), ',')),
      content: { mimeType: 'text/html; charset=utf-8', size: 0, text: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: 0,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 12, receive: 1 },
  }));
  const pages = [{ id: 'Chrome 156 (Linux)', title: 'Chrome 156 (Linux)', startedDateTime: '', pageTimings: {} }];
  const creator = { name: 'HTTP Toolkit', version: '1.21.1' };
  return { log: { version: '1.2', creator, pages, entries, _tlsErrors: [] } };
}

/**
 * Charles, after files that people have published (4.6.3 and 4.6.4): local time with its offset, HTTP/2 with pseudo headers and
 * a `cookie` line for each cookie as they went over the wire, nulls where it knows nothing.
 */
export function charles(exchanges: readonly Exchange[]): object {
  const entries = exchanges.map((exchange) => ({
    startedDateTime: inZone(exchange, -7),
    time: 13,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2.0',
      cookies: sentCookies(exchange),
      headers: named([
        [':method', exchange.method],
        [':authority', new URL(exchange.url).host],
        [':scheme', 'https'],
        [':path', new URL(exchange.url).pathname],
        ...cookieByCookie(exchange.sent).filter(([name]) => name !== 'host'),
      ]),
      queryString: [],
      headersSize: 300,
      bodySize: 0,
    },
    response: {
      _charlesStatus: 'COMPLETE',
      status: exchange.status,
      statusText: null,
      httpVersion: 'HTTP/2.0',
      cookies: receivedCookies(exchange).map((cookie) => ({
        domain: null,
        ...cookie,
        expires: null,
        comment: null,
        _maxAge: null,
      })),
      headers: named([[':status', String(exchange.status)], ...inLowerCase(exchange.received)]),
      content: { size: 0, mimeType: 'text/html; charset=utf-8', text: 'PGh0bWw+', encoding: 'base64' },
      redirectURL: null,
      headersSize: 0,
      bodySize: 0,
    },
    serverIPAddress: '127.0.0.1',
    cache: {},
    timings: { dns: -1, connect: -1, ssl: -1, send: 0, wait: 12, receive: 1 },
  }));
  return { log: { version: '1.2', creator: { name: 'Charles Proxy', version: '4.6.4' }, entries } };
}

/** Proxyman: no source and no file to be had; the plainest HAR under its name. */
export function plain(exchanges: readonly Exchange[], creator: object) {
  const entries = exchanges.map((exchange) => ({
    startedDateTime: when(exchange).replace('Z', '0000+00:00'),
    time: 13,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/1.1',
      cookies: sentCookies(exchange),
      headers: named(exchange.sent),
      queryString: [],
      headersSize: 300,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: exchange.statusText,
      httpVersion: 'HTTP/1.1',
      cookies: receivedCookies(exchange),
      headers: named(exchange.received),
      content: { size: 0, mimeType: 'text/html; charset=utf-8' },
      redirectURL: header(exchange.received, 'location') ?? '',
      headersSize: 200,
      bodySize: 0,
    },
    cache: {},
    timings: { dns: 0, connect: 0, ssl: 0, send: 0, wait: 12, receive: 1 },
  }));
  return { log: { version: '1.2', creator, pages: [], entries } };
}

/** Insomnia (packages/insomnia/src/common/har.ts): saved requests with the jar of now, all at the time of the export. */
export function insomnia(exchanges: readonly Exchange[]): object {
  const entries = exchanges
    .filter(({ status }) => status < 300 || status > 399)
    .map((exchange) => ({
      startedDateTime: when(exchanges[0]!),
      time: 13,
      request: {
        method: exchange.method,
        url: exchange.url,
        httpVersion: 'HTTP/1.1',
        cookies: [{ name: 'csrf', value: '5bd1a3c7', path: '/', domain: 'app.test' }],
        headers: named(exchange.sent.filter(([name]) => name === 'Accept')),
        queryString: [],
        headersSize: -1,
        bodySize: -1,
      },
      response: {
        status: exchange.status,
        statusText: exchange.statusText,
        httpVersion: 'HTTP/1.1',
        cookies: receivedCookies(exchange),
        headers: named(exchange.received),
        content: { size: 0, mimeType: 'text/html; charset=utf-8', text: '' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { blocked: -1, dns: -1, connect: -1, send: 0, wait: 13, receive: 0, ssl: -1 },
      comment: 'Sign in',
    }));
  const creator = { name: 'Insomnia REST Client', version: 'insomnia.desktop.app:v12.0.0' };
  return { log: { version: '1.2', creator, entries } };
}

/**
 * Fiddler Classic, after a file of version 5.0.20243 that mitmproxy keeps for its tests: HAR 1.1, its maker behind the
 * entries, local time to a ten-millionth of a second. It writes the tunnel of each HTTPS connection as a request of its own.
 */
export function fiddler(exchanges: readonly Exchange[]): object {
  const { log } = plain(exchanges, {});
  const entries = log.entries.map((entry, index) => ({
    time: entry.time,
    request: entry.request,
    timings: { blocked: -1, receive: 1, wait: 12, dns: 51, send: 1, connect: 12 },
    response: entry.response,
    startedDateTime: inZone(exchanges[index]!, 3).replace('+', '7747+'),
    cache: {},
  }));
  const tunnel = {
    ...entries[0]!,
    request: { ...entries[0]!.request, method: 'CONNECT', url: 'http://app.test:443', cookies: [] },
    response: { ...entries[0]!.response, statusText: 'Connection Established', headers: [], cookies: [] },
  };
  const creator = { version: '5.0.20243.10853', name: 'Fiddler' };
  return { log: { pages: [], entries: [tunnel, ...entries], creator, version: '1.1' } };
}

function inLowerCase(lines: readonly Line[]): Line[] {
  return lines.map(([name, value]) => [name.toLowerCase(), value]);
}

/** As browsers send them over HTTP/2: lower case, and a line for each cookie. */
function cookieByCookie(lines: readonly Line[]): Line[] {
  return inLowerCase(lines).flatMap(([name, value]): Line[] =>
    name === 'cookie' ? value.split('; ').map((pair) => [name, pair]) : [[name, value]],
  );
}

/** Local time in a zone so many hours from UTC. */
function inZone(exchange: Exchange, hours: number): string {
  const local = new Date(Date.parse(when(exchange)) + hours * 3_600_000).toISOString();
  return local.replace('Z', `${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`);
}
