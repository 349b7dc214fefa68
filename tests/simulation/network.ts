import { clearsCookies } from '../../src/core/cookie/clear-site-data.ts';
import type { CaptureEvent } from '../../src/core/events.ts';
import type { Profile } from '../../src/core/profile.ts';
import { parseCookieHeader } from '../lab/cookie-header.ts';
import type { LabResponse, Scenario } from '../lab/scenario.ts';
import { createServerState } from '../lab/server-state.ts';
import { wireResponse } from '../lab/write-response.ts';
import type { Clock } from './clock.ts';
import { cookieJar } from './cookie-jar.ts';
import { documentRequest, factsOf, requestHeaders } from './request.ts';
import type { Hop, SentRequest } from './request.ts';

export interface Received {
  readonly url: string;
  readonly redirected: boolean;
  readonly body: LabResponse['body'];
}

export interface Network {
  /** Sends a request and follows its redirects. */
  readonly send: (request: SentRequest) => Received;
  /** `document.cookie = line` in a document at `url`. */
  readonly scriptCookie: (line: string, url: string) => void;
}

/** A browser's network stack in small: redirects, methods, HSTS and cookies, told as the events that Chromium reports. */
export function network(
  scenario: Scenario,
  profile: Profile,
  clock: Clock,
  tell: (event: CaptureEvent) => void,
): Network {
  const jar = cookieJar(profile, clock.now, tell);
  const state = createServerState(scenario.id, clock.now);
  const hstsHosts = new Set<string>();
  let lastId = 0;

  function send(request: SentRequest): Received {
    const id = String(++lastId);
    let hop: Hop = { id, url: request.url, method: request.method, before: [] };
    for (let hops = 0; hops < 20; hops++) {
      const answer = upgrade(request, hop) ?? ask(request, hop);
      if (answer.redirectUrl === undefined) return { url: hop.url, redirected: hops > 0, body: answer.body };
      hop = { id, url: answer.redirectUrl, method: answer.method, before: [...hop.before, hop.url] };
    }
    throw new Error(`${scenario.id}: too many redirects at ${hop.url}`);
  }

  const base = (request: SentRequest, hop: Hop) => ({
    requestId: hop.id,
    tabId: request.tabId,
    time: clock.tick(),
    url: hop.url,
  });

  function started(request: SentRequest, hop: Hop): void {
    tell({
      ...base(request, hop),
      type: 'request-started',
      method: hop.method,
      resourceType: request.resourceType,
      frameId: request.frameId,
      parentFrameId: request.parentFrameId,
      initiator: request.initiator,
      documentUrl: undefined,
      documentId: undefined,
      lifecycle: 'active',
      frameAncestors: undefined,
      storeId: undefined,
    });
  }

  /** RFC 6797 section 8.3: http to a known host never leaves the browser. */
  function upgrade(request: SentRequest, hop: Hop): Answer | undefined {
    const url = new URL(hop.url);
    if (url.protocol !== 'http:' || !hstsHosts.has(url.hostname)) return undefined;
    url.protocol = 'https:';
    started(request, hop);
    tell({
      ...base(request, hop),
      type: 'redirected',
      status: 307,
      statusLine: 'HTTP/1.1 307 Internal Redirect',
      redirectUrl: url.href,
      internal: true,
      fromCache: false,
      ip: undefined,
      headers: [
        { name: 'Location', value: url.href },
        { name: 'Non-Authoritative-Reason', value: 'HSTS' },
      ],
    });
    return { redirectUrl: url.href, method: hop.method, body: '' };
  }

  function ask(request: SentRequest, hop: Hop): Answer {
    const facts = factsOf(request, hop);
    started(request, hop);
    const cookie = request.withoutCredentials === true ? undefined : jar.header(facts);
    tell({ ...base(request, hop), type: 'request-headers', headers: requestHeaders(request, hop, cookie) });

    const response = serve(request, hop, cookie);
    const wire = wireResponse(response, clock.now());
    const headers = wire.headers.map(([name, value]) => ({ name, value }));
    const { statusLine } = wire;
    const { status } = response;
    tell({ ...base(request, hop), type: 'response-headers', status, statusLine, headers });

    const url = new URL(hop.url);
    const date = headers.find(({ name }) => name === 'Date')?.value;
    for (const { name, value } of headers) {
      if (name === 'Set-Cookie' && request.withoutCredentials !== true)
        jar.store(value, facts, Date.parse(date ?? '') || clock.now());
      if (name === 'Strict-Transport-Security' && url.protocol === 'https:') hstsHosts.add(url.hostname);
    }
    if (clearsCookies(headers, hop.url)) jar.clear(hop.url);
    const location = headers.find(({ name }) => name === 'Location')?.value;
    if (status >= 300 && status < 400 && location !== undefined) {
      const redirectUrl = new URL(location, hop.url).href;
      const seen = { status, statusLine, headers, redirectUrl, fromCache: false, ip: '127.0.0.1' };
      tell({ ...base(request, hop), type: 'redirected', internal: false, ...seen });
      const method = status === 307 || status === 308 || hop.method === 'HEAD' ? hop.method : 'GET';
      return { redirectUrl, method, body: '' };
    }
    const seen = { fromCache: false, ip: '127.0.0.1' };
    tell({ ...base(request, hop), type: 'response-started', status, statusLine, headers, ...seen });
    tell({ ...base(request, hop), type: 'request-completed', ...seen });
    return { redirectUrl: undefined, method: hop.method, body: response.body };
  }

  function serve(request: SentRequest, hop: Hop, cookie: string | undefined): LabResponse {
    const url = new URL(hop.url);
    const handler = scenario.sites[url.origin]?.[`${hop.method} ${url.pathname}`];
    if (!handler) throw new Error(`${scenario.id}: nobody answers ${hop.method} ${hop.url}`);
    const form = new URLSearchParams(hop.method === 'POST' ? request.form : {});
    return handler({ method: hop.method, url, headers: {}, cookies: parseCookieHeader(cookie ?? ''), form }, state);
  }

  return {
    send,
    scriptCookie: (line, url) => {
      const facts = factsOf(documentRequest(url), { id: '', url, method: 'GET', before: [] });
      jar.store(line, { ...facts, via: 'script' }, undefined);
    },
  };
}

interface Answer {
  readonly redirectUrl: string | undefined;
  readonly method: string;
  readonly body: LabResponse['body'];
}
