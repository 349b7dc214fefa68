import type { Chain } from '../model.ts';
import { parseUrl } from '../site/parse-url.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { commonStart } from './common-start.ts';

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
  if (last !== undefined && addsNothing(chains, last)) {
    last = { ...last, chains };
    remembered.set(chains, last.sites);
    return last.sites;
  }
  const names = new Set<string>();
  for (const chain of chains) if (isDocument(chain)) addSites(chain, names);
  const ofDocuments = new Set(names);
  for (const chain of chains) if (!isDocument(chain)) addSites(chain, names);
  const all = [...names];
  const sites = last !== undefined && isSame(last.names, all) ? last.sites : lettered(all);
  last = { chains, names: all, ofDocuments, sites };
  remembered.set(chains, last.sites);
  return last.sites;
}

const remembered = new WeakMap<readonly Chain[], Sites>();
let last: Last | undefined;

interface Last {
  readonly chains: readonly Chain[];
  readonly names: readonly string[];
  readonly ofDocuments: ReadonlySet<string>;
  readonly sites: Sites;
}

/** Asked at every hop that comes in: are the chains those of the last time, but for some at the end with no other sites? */
function addsNothing(chains: readonly Chain[], { chains: before, ofDocuments, names: all }: Last): boolean {
  const same = commonStart(before, chains);
  if (chains.length < before.length || before.length - same > 100) return false;
  const known = new Set(all);
  return chains.slice(same).every((chain, at) => {
    const [old, names] = [before[same + at], sitesOfChain(chain)];
    if (old !== undefined) return isDocument(old) === isDocument(chain) && isSame(sitesOfChain(old), names);
    return names.every((name) => (isDocument(chain) ? ofDocuments.has(name) : known.has(name)));
  });
}

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

/** In order of appearance; who started a page's request counts as well, after where it went. Makes nothing for a chain: there may be 100,000. */
function addSites({ hops }: Chain, names: Set<string>): void {
  for (const { request, context } of hops)
    for (const name of [siteOfUrl(request.url), siteOfUrl(context.initiator)]) if (name !== undefined) names.add(name);
}

function sitesOfChain(chain: Chain): readonly string[] {
  const names = new Set<string>();
  addSites(chain, names);
  return [...names];
}

/** Scheme and host, which parse alone as they do with what follows (URL Standard, "special scheme"): there are few of them, and addresses are many. */
const beginning = /^(?:https?|wss?):\/\/[^/?#\\]*/;

/** undefined for what has no host. */
function siteOfUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return parseUrl(beginning.exec(url)?.[0] ?? url)?.domain || undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** A … Z, then AA, AB … as in a spreadsheet. */
function letterFor(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterFor(Math.floor(index / 26) - 1) + letter;
}
