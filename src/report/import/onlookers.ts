import { foldsOf } from '../../core/causes/folded-lines.ts';
import { parseCookieHeader } from '../../core/cookie/parse-cookie-header.ts';
import { appOf } from '../../core/session/followed.ts';
import { knownName } from '../../core/session/known-name.ts';
import { isSignInAnswer, isSignOut } from '../../core/session/place-of-sign-in.ts';
import { resourceTypeOf } from './entry-context.ts';
import type { HarEntry } from './har-entry.ts';
import { parts } from './is-bystander.ts';

/**
 * The entries without those of sites that a file shows by their parts alone: pixels, advertisements, fonts, with cookies of
 * their own. No page, frame or call of such a site is there and no redirect leads there, and none of its cookies can be
 * taken for one of a session: so nothing is told of it, and no other site gets its cookies.
 */
export function withoutOnlookers(entries: readonly HarEntry[]): readonly HarEntry[] {
  const sites = entries.map(({ url }) => appOf(url));
  const involved = new Set(['']);
  entries.forEach((entry, index) => {
    const site = sites[index]!;
    if (!involved.has(site) && !isQuietPart(entry)) involved.add(site);
    if (isRedirect(entry)) involved.add(appOf(targetOf(entry)));
  });
  return entries.filter((_, index) => involved.has(sites[index]!));
}

/** Of a session it could tell nothing, whatever became of its cookies. */
function isQuietPart(entry: HarEntry): boolean {
  const { method, url, requestHeaders = [], responseHeaders } = entry;
  if (method !== 'GET' || isRedirect(entry) || !parts.includes(resourceTypeOf(entry))) return false;
  // Cookies that only the lists of the file have
  if (entry.requestCookies.length > 0 && !requestHeaders.some(({ name }) => name.toLowerCase() === 'cookie'))
    return false;
  if (entry.responseCookies.length > 0 && !responseHeaders.some(({ name }) => name.toLowerCase() === 'set-cookie'))
    return false;
  for (const { name, value, binary } of requestHeaders) {
    if (name.toLowerCase() !== 'cookie') continue;
    if (binary === true || !parseCookieHeader(value).every((cookie) => isUnfollowed(cookie.name))) return false;
  }
  for (const { name, value, binary } of responseHeaders) {
    const lower = name.toLowerCase();
    if (lower === 'clear-site-data') return false;
    if (lower !== 'set-cookie') continue;
    if (binary === true || foldsOf(value).length > 0 || !isUnfollowed(nameOf(value))) return false;
  }
  return !isSignInAnswer(url) && !isSignOut(url, method);
}

/** By its name no session cookie nor anything beside one; by its behaviour it cannot be one: nobody signs in by a picture. */
function isUnfollowed(name: string): boolean {
  const role = knownName(name)?.role;
  return role === undefined || role === 'bot' || role === 'idp' || role === 'other';
}

function nameOf(line: string): string {
  const pair = line.split(';', 1)[0]!;
  return pair.slice(0, Math.max(0, pair.indexOf('='))).trim();
}

function isRedirect({ status }: HarEntry): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function targetOf({ url, redirectUrl, responseHeaders }: HarEntry): string {
  const target = redirectUrl || (responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '');
  return URL.canParse(target, url) ? new URL(target, url).href : url;
}
