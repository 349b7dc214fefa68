import { headerValue } from '../har/headers.ts';
import { resourceTypeOf } from './entry-context.ts';
import { speaksOfCookies } from './cookie-headers.ts';
import type { HarEntry } from './har-entry.ts';

/** Whatever of these a site loads, it is no step of a session. */
const parts: readonly string[] = ['script', 'stylesheet', 'image', 'font', 'media'];

/**
 * A picture, script or the like that no cookie came with and that neither redirects nor clears cookies: it can change no
 * verdict. Most entries of a big file are such.
 */
export function isBystander(entry: HarEntry): boolean {
  if (speaksOfCookies(entry) || (entry.status >= 300 && entry.status < 400)) return false;
  if (headerValue(entry.responseHeaders, 'clear-site-data') !== undefined) return false;
  return parts.includes(resourceTypeOf(entry));
}
