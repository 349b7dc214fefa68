import type { Page, Part } from '../page.ts';
import { redirect } from '../respond.ts';
import type { LabResponse, Routes } from '../scenario.ts';
import type { Sites } from '../with-change.ts';
import { behind, mapSites } from './layer.ts';

/** One name for the application: `to` answers everything, and `from` only says where that is. */
export function moveHost(sites: Sites, from: string, to: string): Sites {
  return move(sites, (url) => (url.hostname === from ? replaced(url, 'hostname', to) : undefined));
}

/** The same with scheme and port. */
export function moveOrigin(sites: Sites, from: string, to: string): Sites {
  return move(sites, (url) => (url.origin === from ? new URL(url.pathname + url.search, to) : undefined));
}

/** Everything of the host is served over https, and http only says so. */
export function moveToHttps(sites: Sites, host: string): Sites {
  return move(sites, (url) =>
    url.hostname === host && url.protocol === 'http:' ? replaced(url, 'protocol', 'https:') : undefined,
  );
}

function move(sites: Sites, moved: (url: URL) => URL | undefined): Sites {
  const elsewhere: Record<string, Routes> = {};
  for (const [origin, routes] of Object.entries(sites)) {
    const to = moved(new URL(origin))?.origin;
    if (to !== undefined) elsewhere[to] = { ...sites[to], ...elsewhere[to], ...routes };
  }
  const stayed = mapSites({ ...sites, ...elsewhere }, (routes, origin) =>
    moved(new URL(origin)) === undefined ? routes : {},
  );
  const rewritten = behind(stayed, { outgoing: (response, { url }) => rewrite(response, url, moved) });
  return mapSites(rewritten, (routes, origin) =>
    moved(new URL(origin)) === undefined ? routes : signposts(sites[origin] ?? {}, moved),
  );
}

/** 307: a form that was sent here still arrives. */
function signposts(routes: Routes, moved: (url: URL) => URL | undefined): Routes {
  return Object.fromEntries(
    Object.keys(routes).map((route) => [route, ({ url }) => redirect(moved(url)?.href ?? '/', [], 307)]),
  );
}

function rewrite(response: LabResponse, base: URL, moved: (url: URL) => URL | undefined): LabResponse {
  const there = (text: string): string => rewriteUrl(text, base, moved);
  return {
    ...response,
    headers: response.headers.map(([name, value]) => [name, name === 'Location' ? there(value) : value] as const),
    body: typeof response.body === 'string' ? response.body : rewritePage(response.body, there),
  };
}

function rewriteUrl(text: string, base: URL, moved: (url: URL) => URL | undefined): string {
  const url = new URL(text, base);
  for (const [name, value] of url.searchParams) {
    // Such as redirect_uri.
    if (URL.canParse(value)) url.searchParams.set(name, moved(new URL(value))?.href ?? value);
  }
  return moved(url)?.href ?? (text.startsWith('/') ? text : url.href);
}

function rewritePage(page: Page, there: (url: string) => string): Page {
  return { ...page, parts: page.parts.map((part) => rewritePart(part, there)) };
}

function rewritePart(part: Part, there: (url: string) => string): Part {
  switch (part.kind) {
    case 'link':
    case 'popup':
      return { ...part, href: there(part.href) };
    case 'form':
      return { ...part, action: there(part.action) };
    case 'frame':
      return { ...part, src: there(part.src) };
    case 'refresh':
    case 'script-redirect':
    case 'return-to-opener':
      return { ...part, url: there(part.url) };
    case 'fetch':
      return { ...part, url: there(part.url), then: there(part.then) };
    case 'script-cookie':
      return part;
  }
}

function replaced(url: URL, part: 'hostname' | 'protocol', value: string): URL {
  const copy = new URL(url);
  copy[part] = value;
  return copy;
}
