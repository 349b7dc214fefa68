import { registrableDomain } from '../../core/site/registrable-domain.ts';
import { addressOf } from './address.ts';

/**
 * Letters for the sites of what is on screen, in order of appearance: A, B, C … Here http and https of one site share a
 * letter (the lock tells them apart); where the browser counts them as two, the reason says so.
 */
export interface Sites {
  /** undefined: the URL has no host (opaque, not a URL), or its site is not on screen. */
  letterOf(url: string | undefined): string | undefined;
  letterOfHost(host: string): string | undefined;
  nameOf(letter: string): string;
  readonly count: number;
}

export function sitesOf(urls: readonly string[]): Sites {
  const letters = new Map<string, string>();
  for (const url of urls) {
    const site = siteOfUrl(url);
    if (site !== undefined && !letters.has(site)) letters.set(site, letterFor(letters.size));
  }
  const names = new Map([...letters].map(([site, letter]) => [letter, site]));
  const letterOfSite = (site: string | undefined) => (site === undefined ? undefined : letters.get(site));
  return {
    letterOf: (url) => letterOfSite(url === undefined ? undefined : siteOfUrl(url)),
    letterOfHost: (host) => letterOfSite(registrableDomain(host)),
    nameOf: (letter) => names.get(letter) ?? '',
    count: letters.size,
  };
}

function siteOfUrl(url: string): string | undefined {
  const { hostname } = addressOf(url);
  return hostname === '' ? undefined : registrableDomain(hostname);
}

/** A … Z, then AA, AB … as in a spreadsheet. */
function letterFor(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterFor(Math.floor(index / 26) - 1) + letter;
}
