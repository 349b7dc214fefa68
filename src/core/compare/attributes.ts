import { parseSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Cookie, SameSite } from '../model.ts';
import { profiles } from '../profile.ts';

const sameSiteWords: Readonly<Record<SameSite, string>> = {
  strict: 'Strict',
  lax: 'Lax',
  none: 'None',
  unspecified: 'not set',
};

/** The attributes of a cookie of the jar that decide where it goes, as text. */
export function attributesIn(cookie: Cookie): ReadonlyMap<string, string> {
  return new Map([
    ['Path', cookie.path],
    ['Domain', cookie.domain],
    ['HostOnly', cookie.hostOnly ? 'yes' : 'no'],
    ['Secure', cookie.secure ? 'yes' : 'no'],
    ['SameSite', sameSiteWords[cookie.sameSite]],
    ['Partitioned', cookie.partitionKey === undefined ? 'no' : 'yes'],
  ]);
}

/** The attributes of a `Set-Cookie` line as `Name` or `Name=value`; absent where the line has none. */
export interface LineAttributes {
  readonly text: ReadonlyMap<string, string>;
  /** Seconds to live, negative when expired; undefined: until the browser closes. */
  readonly lifetime: number | undefined;
}

/**
 * `now`: when the line arrived. Whether name and value make a cookie is not asked here. undefined for a line whose
 * attributes cannot be read.
 */
export function attributesOfLine(line: string, now: number): LineAttributes | undefined {
  const end = line.indexOf(';');
  // Browsers read attributes alike; they differ in what they make of them.
  const read = parseSetCookie(`name=value${end === -1 ? '' : line.slice(end)}`, profiles.rfc10025);
  if (!read.ok) return undefined;
  const { path, domain, secure, httpOnly, sameSite, partitioned, maxAgeSeconds, expiresAt } = read.parsed;
  const text = new Map<string, string>();
  if (path !== undefined) text.set('Path', `Path=${path}`);
  if (domain !== undefined) text.set('Domain', `Domain=${domain.replace(/^\./, '').toLowerCase()}`);
  if (secure) text.set('Secure', 'Secure');
  if (sameSite !== 'unspecified') text.set('SameSite', `SameSite=${sameSiteWords[sameSite]}`);
  if (partitioned || /;\s*partitioned\s*(?:;|$)/i.test(line)) text.set('Partitioned', 'Partitioned');
  if (httpOnly) text.set('HttpOnly', 'HttpOnly');
  const lifetime = maxAgeSeconds ?? (expiresAt === undefined ? undefined : (expiresAt - now) / 1000);
  return { text, lifetime };
}
