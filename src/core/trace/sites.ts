import type { Chain } from '../model.ts';
import { parseUrl } from '../site/parse-url.ts';
import { registrableDomain } from '../site/registrable-domain.ts';

/**
 * Letters for the sites of a recording: A, B, C … Here http and https of one site share a letter (the lock tells them
 * apart); where the browser counts them as two, the reason says so.
 */
export interface Sites {
  /** undefined: the URL has no host (opaque, not a URL), or its site is not in the recording. */
  letterOf(url: string | undefined): string | undefined;
  letterOfHost(host: string): string | undefined;
  /** Empty for a letter that was not given. */
  nameOf(letter: string): string;
  readonly count: number;
}

/**
 * The letters of all chains of a recording, so that a letter means the same wherever one of them is shown. Sites of pages and
 * frames come first, in order of appearance: what a page fetches beside them takes no letter away. The same object as long as
 * the letters are the same.
 */
export function sitesOf(chains: readonly Chain[]): Sites {
  const known = remembered.get(chains);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const chain of chains) if (isDocument(chain)) for (const name of sitesOfChain(chain)) names.add(name);
  for (const chain of chains) if (!isDocument(chain)) for (const name of sitesOfChain(chain)) names.add(name);
  const all = [...names];
  if (last === undefined || !isSame(last.names, all)) last = { names: all, sites: lettered(all) };
  remembered.set(chains, last.sites);
  return last.sites;
}

const remembered = new WeakMap<readonly Chain[], Sites>();
const ofChains = new WeakMap<Chain, readonly string[]>();
let last: { readonly names: readonly string[]; readonly sites: Sites } | undefined;

function lettered(all: readonly string[]): Sites {
  const letters = new Map(all.map((name, at) => [name, letterFor(at)]));
  const names = new Map([...letters].map(([name, letter]) => [letter, name]));
  return {
    letterOf: (url) => letters.get(siteOfUrl(url) ?? ''),
    letterOfHost: (host) => letters.get(registrableDomain(host)),
    nameOf: (letter) => names.get(letter) ?? '',
    count: letters.size,
  };
}

function isDocument({ kind }: Chain): boolean {
  return kind === 'navigation' || kind === 'subframe';
}

/** In order of appearance; who started a page's request counts as well, after where it went. */
function sitesOfChain(chain: Chain): readonly string[] {
  let known = ofChains.get(chain);
  if (known === undefined) {
    const urls = chain.hops.flatMap(({ request, context }) => [request.url, context.initiator]);
    known = [...new Set(urls.map(siteOfUrl).filter((name) => name !== undefined))];
    ofChains.set(chain, known);
  }
  return known;
}

/** undefined for what has no host. */
function siteOfUrl(url: string | undefined): string | undefined {
  return (url === undefined ? undefined : parseUrl(url)?.domain) || undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** A … Z, then AA, AB … as in a spreadsheet. */
function letterFor(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterFor(Math.floor(index / 26) - 1) + letter;
}
