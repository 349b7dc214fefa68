import { parseUrl } from './parse-url.ts';

/**
 * The schemeful site of a URL or origin (HTML, "obtain a site"), e.g. `https://app.test`. undefined for opaque origins
 * (`null`, `data:`, `about:blank`) and for what does not parse.
 */
export function siteOf(url: string): string | undefined {
  return parseUrl(url)?.site;
}

/** Are two URLs or origins same-site? Opaque ones are same-site with nothing. `schemeful: false` lets http and https pass as one. */
export function sameSite(a: string, b: string, { schemeful }: { readonly schemeful: boolean }): boolean {
  const one = siteOf(a);
  const other = siteOf(b);
  if (one === undefined || other === undefined) return false;
  return one === other || (!schemeful && withoutScheme(one) === withoutScheme(other));
}

function withoutScheme(site: string): string {
  return site.slice(site.indexOf('://'));
}
