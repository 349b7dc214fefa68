import { registrableDomain } from './registrable-domain.ts';

/** What the cookie rules ask of a URL, read out of it once: an engine's own `URL` computes each part at every question. */
export interface ParsedUrl {
  /** e.g. `https:` */
  readonly protocol: string;
  readonly hostname: string;
  /** Percent-encoded, without query. */
  readonly pathname: string;
  /** The query with its `?`; empty where there is none. */
  readonly search: string;
  /** As `URL.origin`: `null` when opaque. */
  readonly origin: string;
  /** Scheme, host and port of any URL that has a host; undefined where it has none. */
  readonly place: string | undefined;
  /** Registrable domain of the host; empty where it has none. */
  readonly domain: string;
  /** The schemeful site, see `siteOf`. */
  readonly site: string | undefined;
}

/** Of the last URL: the rules ask several times about one. */
let last: { readonly url: string; readonly parsed: ParsedUrl | undefined } = { url: '', parsed: undefined };
const seen = new Map<string, ParsedUrl | undefined>();
const limit = 16_384;
/** Characters of all that is remembered, so that the memory cannot be filled with long ones (data URLs, hostile files). */
const most = 33_554_432;
let characters = 0;

/** The parsed URL, or undefined where it does not parse. Remembers the last few thousand: one chain names the same few again and again. */
export function parseUrl(url: string): ParsedUrl | undefined {
  if (last.url !== url) last = { url, parsed: remembered(url) };
  return last.parsed;
}

function remembered(url: string): ParsedUrl | undefined {
  const known = seen.get(url);
  if (known !== undefined || seen.has(url)) return known;
  const parsed = readPlain(url) ?? (URL.canParse(url) ? read(new URL(url)) : undefined);
  characters += url.length;
  if (seen.size >= limit || characters > most) {
    seen.clear();
    characters = url.length;
  }
  if (url.length <= most) seen.set(url, parsed);
  return parsed;
}

/**
 * What every engine's `URL` gives back letter for letter: a name that is no number (each label begins with a letter) and not encoded, no
 * port, a path without dot segments, and nothing that has to be escaped.
 */
const plain = /^(https?:)\/\/([a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*)(\/(?:[\w\-/~]|\.(?=\w))*)(\?[\w\-/~.=&+,:]*)?$/;

/** Over many megabytes a pattern would run out of stack. */
const longestPlain = 4096;

/** Most addresses are plain, and read so in a fifth of the time; undefined for the others. */
function readPlain(url: string): ParsedUrl | undefined {
  const found = url.length > longestPlain ? null : plain.exec(url);
  if (found === null) return undefined;
  const [, protocol = '', hostname = '', pathname = '', query = ''] = found;
  const origin = `${protocol}//${hostname}`;
  return read({ protocol, hostname, host: hostname, pathname, search: query === '?' ? '' : query, origin });
}

/** WebSockets belong to the site of their page: ws counts as http, wss as https. */
const siteSchemes: Readonly<Record<string, string>> = { 'ws:': 'http:', 'wss:': 'https:' };

function read({
  protocol,
  hostname,
  host,
  pathname,
  search,
  origin,
}: Pick<URL, 'protocol' | 'hostname' | 'host' | 'pathname' | 'search' | 'origin'>): ParsedUrl {
  const hasHost = hostname !== '';
  const domain = registrableDomain(hostname);
  return {
    protocol,
    hostname,
    pathname,
    search,
    origin,
    place: hasHost ? `${protocol}//${host}` : undefined,
    domain,
    site: hasHost ? `${siteSchemes[protocol] ?? protocol}//${domain}` : undefined,
  };
}
