import type { MarkKind, SameSiteContext, Via } from '../model.ts';
import { phrase, type Phrase } from '../words.ts';

// Our ids as words of a sentence, so that they are translated with it: in a code span they would stay English.

const vias = {
  start: 'the address bar',
  'http-redirect': 'a redirect',
  'internal-redirect': 'a redirect of the browser itself',
  'meta-refresh': 'a meta refresh',
  script: 'a script',
  'client-redirect': 'a redirect of the page',
  link: 'a link',
  form: 'a form',
  popup: 'a popup',
  frame: 'a frame',
  fetch: 'a fetch',
} as const satisfies Readonly<Record<Via, string>>;

const contexts = {
  'same-site-strict': 'same-site',
  'same-site-lax': 'cross-site, but a page opened by GET',
  'same-site-lax-method-unsafe': 'cross-site, and no GET',
  'cross-site': 'cross-site',
} as const satisfies Readonly<Record<SameSiteContext, string>>;

/** Where an answer comes from, if not from the server. */
export type Source = Extract<MarkKind, 'cached-redirect' | 'cached-response' | 'service-worker' | 'bfcache'>;

const sources = {
  'cached-redirect': 'the browser’s cache',
  'cached-response': 'the browser’s cache',
  'service-worker': 'a service worker of the page',
  bfcache: 'the page kept for Back and Forward',
} as const satisfies Readonly<Record<Source, string>>;

/** What made the browser ask. */
export function sayVia(via: Via): Phrase {
  return phrase(vias[via]);
}

/** What the request counts as when SameSite is asked. */
export function sayContext(context: SameSiteContext): Phrase {
  return phrase(contexts[context]);
}

export function saySource(source: Source): Phrase {
  return phrase(sources[source]);
}

/** Of a cookie; `seconds` undefined: it has no lifetime of its own. */
export function sayLifetime(seconds: number | undefined): Phrase {
  if (seconds === undefined) return phrase('until the browser closes');
  const n = Math.max(0, Math.round(seconds));
  return phrase(n === 1 ? '{n} second' : '{n} seconds', { n });
}
