import { header, joined, named, receivedCookies, sentCookies, when, type Exchange } from './exchange.ts';

/** What the Network panels of browsers write. */

const timings = { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 12, receive: 1 };

/** Chrome and Edge (front_end/models/har/Log.ts); sanitized unless the user asked for sensitive data. */
export function chrome(exchanges: readonly Exchange[], { sanitize }: { readonly sanitize: boolean }): object {
  const kept = (name: string) => !sanitize || !['cookie', 'set-cookie', 'authorization'].includes(name.toLowerCase());
  const entries = exchanges.map((exchange, index) => ({
    _connectionId: '61',
    _initiator: { type: 'other' },
    _priority: 'VeryHigh',
    _resourceType: 'document',
    cache: {},
    connection: '443',
    pageref: `page_${index + 1}`,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'http/2.0',
      headers: named(exchange.sent.filter(([name]) => kept(name))),
      queryString: [],
      cookies: sanitize ? [] : sentCookies(exchange),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: named(exchange.received.filter(([name]) => kept(name))),
      cookies: sanitize ? [] : receivedCookies(exchange),
      content: { size: 0, mimeType: 'text/html' },
      redirectURL: header(exchange.received, 'location') ?? '',
      headersSize: -1,
      bodySize: -1,
      _transferSize: 310,
      _error: null,
      _fetchedViaServiceWorker: false,
    },
    serverIPAddress: '127.0.0.1',
    startedDateTime: when(exchange),
    time: 14,
    timings: { ...timings, _blocked_queueing: 1 },
  }));
  const pages = entries.map(({ pageref, startedDateTime, request }) => ({
    startedDateTime,
    id: pageref,
    title: request.url,
    pageTimings: { onContentLoad: 20, onLoad: 21 },
  }));
  return { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries } };
}

/** Firefox (devtools/client/netmonitor/src/har/har-builder.js): one page for all, cookie lists of names and values only. */
export function firefox(exchanges: readonly Exchange[]): object {
  const maker = { name: 'Firefox', version: '153.0' };
  const entries = exchanges.map((exchange) => ({
    startedDateTime: when(exchange).replace(/T09(.*)Z$/, 'T10$1+01:00'),
    request: {
      bodySize: 0,
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2',
      headers: named(exchange.sent),
      cookies: sentCookies(exchange),
      queryString: [],
      headersSize: 512,
    },
    response: {
      status: exchange.status,
      statusText: exchange.statusText,
      httpVersion: 'HTTP/2',
      headers: named(exchange.received),
      cookies: receivedCookies(exchange).map(({ name, value }) => ({ name, value })),
      content: { mimeType: 'text/html; charset=utf-8', size: 0, text: '' },
      redirectURL: header(exchange.received, 'location') ?? '',
      headersSize: 230,
      bodySize: 230,
    },
    cache: {},
    timings: { blocked: 0, dns: 0, connect: 0, ssl: 0, send: 0, wait: 12, receive: 1 },
    time: 13,
    _securityState: 'secure',
    serverIPAddress: '127.0.0.1',
    connection: '443',
    pageref: 'page_1',
  }));
  const pages = [{ id: 'page_1', pageTimings: { onContentLoad: 20, onLoad: 21 }, startedDateTime: '', title: '' }];
  return { log: { version: '1.2', creator: maker, browser: maker, pages, entries } };
}

/** How Safari dates a redirect: by the inspector's clock, by the moment of the redirect, or as it was. */
export type RedirectTime = 'since-inspector' | 'of-redirect' | 'true';

/**
 * Safari (Source/WebInspectorUI/…/HARBuilder.js): headers come from an object, so lines of one name are one. Of a redirect
 * (…/Models/Redirect.js and Resource.js) there are only the headers that the page gave, the method of the request after it, and
 * one time; what ends the chain has the time of its first request. Which of two clocks, and which order, is not known.
 */
export function safari(
  exchanges: readonly Exchange[],
  { time = 'of-redirect', after = false }: { readonly time?: RedirectTime; readonly after?: boolean } = {},
): object {
  const isHop = ({ status }: Exchange) => status >= 300 && status < 400;
  const entries = exchanges.map((exchange, index) => {
    const entry = safariEntry(exchange);
    const firstOfChain = exchanges.findLastIndex((one, at) => at < index && !isHop(one)) + 1;
    if (!isHop(exchange))
      return time === 'true' ? entry : { ...entry, startedDateTime: when(exchanges[firstOfChain]!) };
    const next = exchanges[index + 1]!;
    return {
      ...entry,
      startedDateTime:
        time === 'true' ? when(exchange) : time === 'of-redirect' ? when(next) : new Date(next.at).toISOString(),
      time: 0,
      timings: { blocked: -1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 0, receive: 0 },
      request: {
        ...entry.request,
        method: next.method,
        cookies: [],
        headers: named(exchange.sent.filter(([name]) => !['Cookie', 'Host'].includes(name))),
      },
    };
  });
  const inFile = after
    ? entries.toSorted((a, b) => chainOf(entries.indexOf(a)) - chainOf(entries.indexOf(b)) || rank(a) - rank(b))
    : entries;
  const pages = [{ startedDateTime: when(exchanges[0]!), id: 'page_0', title: '', pageTimings: { onLoad: 21 } }];
  return { log: { version: '1.2', creator: { name: 'WebKit Web Inspector', version: '1.0' }, pages, entries: inFile } };

  function chainOf(at: number): number {
    return exchanges.slice(0, at).filter((one) => !isHop(one)).length;
  }
  function rank({ response }: { readonly response: { readonly status: number } }): number {
    return response.status < 300 || response.status > 399 ? 0 : 1;
  }
}

function safariEntry(exchange: Exchange) {
  return {
    pageref: 'page_0',
    startedDateTime: when(exchange),
    time: 14,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2',
      cookies: sentCookies(exchange),
      headers: named(joined(exchange.sent, ', ')),
      queryString: [],
      headersSize: 300,
      bodySize: 0,
    },
    response: {
      status: exchange.status,
      statusText: exchange.statusText,
      httpVersion: 'HTTP/2',
      cookies: receivedCookies(exchange),
      headers: named(joined(exchange.received, ', ')),
      content: { size: 0, compression: 0, mimeType: 'text/html' },
      redirectURL: header(exchange.received, 'location') ?? '',
      headersSize: 200,
      bodySize: 0,
      _transferSize: 200,
    },
    cache: {},
    timings,
    serverIPAddress: '127.0.0.1',
    _serverPort: 443,
    connection: '7',
    _fetchType: 'Network Load',
    _priority: 'high',
  };
}

/** Safari before WebKit's change of January 2026: of a redirect chain the last answer is left, under the last address. */
export function oldSafari(exchanges: readonly Exchange[]): object {
  return safari(exchanges.filter(({ status }) => status < 300 || status > 399));
}
