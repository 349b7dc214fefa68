import type { Form, Page } from '../page.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, LabRequest, LabResponse, Routes } from '../scenario.ts';
import type { RequestLine, Sites } from '../with-change.ts';
import { behind, mapSites } from './layer.ts';

const isAt = ({ url, method }: RequestLine, other: RequestLine): boolean =>
  method === other.method && url.origin === other.url.origin && url.pathname === other.url.pathname;

/** Handlers of one request through `change`. */
function at(sites: Sites, line: RequestLine, change: (handler: Handler) => Handler): Sites {
  const route = `${line.method} ${line.url.pathname}`;
  return mapSites(sites, (routes, origin) => {
    const handler = routes[route];
    return origin === line.url.origin && handler !== undefined ? { ...routes, [route]: change(handler) } : routes;
  });
}

export function expireTwin(sites: Sites, line: RequestLine, twin: string): Sites {
  return at(sites, line, (handler) => (request, state) => {
    const response = handler(request, state);
    return { ...response, headers: [setCookie(twin), ...response.headers] };
  });
}

/** The provider returns with a GET (`response_mode=query`): parameters in the URL, no self-sending form, no 307. */
export function answerByGet(sites: Sites, line: RequestLine): Sites {
  const post = `POST ${line.url.pathname}`;
  const get = `GET ${line.url.pathname}`;
  const listening = mapSites(sites, (routes, origin): Routes => {
    const handler = routes[post];
    if (origin !== line.url.origin || handler === undefined || routes[get] !== undefined) return routes;
    return {
      ...routes,
      [get]: (request, state) => handler({ ...request, method: 'POST', form: request.url.searchParams }, state),
    };
  });
  return behind(listening, { outgoing: (response, request) => byGet(response, request, line) });
}

function byGet(response: LabResponse, request: LabRequest, line: RequestLine): LabResponse {
  const form = typeof response.body === 'string' ? undefined : selfSent(response.body);
  if (form !== undefined && form.method === 'post' && leadsTo(form.action, request, line)) {
    return redirect(`${form.action}?${new URLSearchParams(form.fields).toString()}`, response.headers);
  }
  const location = response.headers.find(([name]) => name === 'Location')?.[1];
  const repeats = response.status === 307 || response.status === 308;
  return repeats && location !== undefined && leadsTo(location, request, line)
    ? { ...response, status: 303 }
    : response;
}

function selfSent({ parts }: Page): Form | undefined {
  return parts.find((part): part is Form => part.kind === 'form' && part.button === undefined);
}

function leadsTo(target: string, { url }: LabRequest, line: RequestLine): boolean {
  return isAt({ method: line.method, url: new URL(target, url) }, line);
}

const again = '.again';

/** A page of the application goes on by itself: once more with the same request, or with where the answer redirects. */
export function answerWithOwnPage(sites: Sites, line: RequestLine, then: 'again' | 'next'): Sites {
  return at(sites, line, (handler) => (request, state) => {
    if (then === 'next') return asPage(handler(request, state));
    const { url } = request;
    if (!url.searchParams.has(again)) return ok(page('One moment', 'Going on.', onceMore(request)));
    const bare = new URL(url);
    bare.searchParams.delete(again);
    return handler({ ...request, url: bare }, state);
  });
}

function onceMore({ url, method, form }: LabRequest): Page['parts'][number] {
  const action = new URL(url);
  action.searchParams.set(again, '1');
  return method === 'POST'
    ? {
        kind: 'form',
        id: 'again',
        action: action.href,
        method: 'post',
        fields: Object.fromEntries(form),
        button: undefined,
      }
    : { kind: 'refresh', url: action.href, seconds: 0 };
}

function asPage(response: LabResponse): LabResponse {
  const location = response.headers.find(([name]) => name === 'Location')?.[1];
  if (location === undefined) return response;
  const headers = response.headers.filter(([name]) => name !== 'Location');
  return ok(page('One moment', 'Going on.', { kind: 'refresh', url: location, seconds: 0 }), headers);
}
