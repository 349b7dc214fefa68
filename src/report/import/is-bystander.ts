import { headerValue } from '../har/headers.ts';
import { isSignOut } from '../../core/session/place-of-sign-in.ts';
import { resourceTypeOf } from './entry-context.ts';
import { speaksOfCookies } from './cookie-headers.ts';
import type { HarEntry } from './har-entry.ts';

/** Whatever of these a site loads, it is no step of a session. */
export const parts: readonly string[] = ['script', 'stylesheet', 'image', 'font', 'media'];

/**
 * A picture, script or the like that no cookie came with and that neither redirects, signs out nor clears cookies: it can change no
 * verdict. Most entries of a big file are such.
 */
export function isBystander(entry: HarEntry): boolean {
  if (speaksOfCookies(entry) || (entry.status >= 300 && entry.status < 400)) return false;
  if (headerValue(entry.responseHeaders, 'clear-site-data') !== undefined) return false;
  return parts.includes(resourceTypeOf(entry)) && !(maySignOut.test(entry.url) && isSignOut(entry.url));
}

/** What is in every address that signs out (also of a picture, as single sign-out does); asking it exactly takes long. */
const maySignOut = /out|off|end_?session|exit|abmeld|auslogg|uitlogg|decon|cerrar|descon|wylog|%/i;
