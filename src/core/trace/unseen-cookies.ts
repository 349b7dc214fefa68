import { coversHost } from '../cookie/domain-match.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { pathMatch } from '../cookie/path-match.ts';
import { sentPairs } from '../cookie/sent-pairs.ts';
import type { Chain, Cookie } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { ParsedUrl } from '../site/parse-url.ts';
import { setCookieLines, type SetCookieLine } from './set-cookie-lines.ts';

/** Where a request went. */
export type Address = Pick<ParsedUrl, 'hostname' | 'pathname' | 'domain'>;

export interface UnseenCookies {
  /** A cookie that was in the jar before the file began, as far as it can be known from being sent to `url`. */
  cookieFor(pair: CookiePair, url: Address, time: number): Cookie;
}

/**
 * What can be told of cookies that were sent but never set: name and value, that they were sent to this host, and, if a later
 * line replaces or deletes such a cookie and the old value is never sent again, that line's domain and path. Everything else
 * is the least that sending it implies: host-only, path `/`, no attributes.
 */
export function unseenCookies(chains: readonly Chain[], profile: Profile): UnseenCookies {
  let seen: Seen | undefined;
  return {
    // Where a browser began afresh, as tests do, it is never asked, and nothing has to be gathered.
    cookieFor: (pair, url, time) => unseenCookie((seen ??= gather(chains, profile)), pair, url, time),
  };
}

interface Seen {
  /** Of each name, in order of time. */
  readonly lines: ReadonlyMap<string, readonly SetCookieLine[]>;
  /** When each pair was last sent. */
  readonly lastSent: ReadonlyMap<string, number>;
}

function gather(chains: readonly Chain[], profile: Profile): Seen {
  const lines = new Map<string, SetCookieLine[]>();
  const lastSent = new Map<string, number>();
  for (const { hops } of chains) {
    for (const hop of hops) {
      for (const line of setCookieLines(hop, profile)) {
        const alike = lines.get(line.cookie.name);
        if (alike) alike.push(line);
        else lines.set(line.cookie.name, [line]);
      }
      const time = hop.times.sent ?? hop.times.start;
      for (const pair of sentPairs(hop.request.headers)) {
        const key = keyOf(pair);
        lastSent.set(key, Math.max(lastSent.get(key) ?? -Infinity, time));
      }
    }
  }
  for (const alike of lines.values()) alike.sort((a, b) => a.time - b.time);
  return { lines, lastSent };
}

function unseenCookie({ lines, lastSent }: Seen, pair: CookiePair, url: Address, time: number): Cookie {
  const unknown: Cookie = {
    name: pair.name,
    value: pair.value,
    domain: url.hostname,
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  };
  const successor = lines
    .get(pair.name)
    ?.find(
      ({ time: setAt, cookie, isAcceptable }) =>
        setAt >= time && isAcceptable() && coversHost(cookie, url.hostname) && pathMatch(url.pathname, cookie.path),
    );
  if (successor === undefined || (lastSent.get(keyOf(pair)) ?? -Infinity) > successor.time) return unknown;
  const { domain, hostOnly, path } = successor.cookie;
  return { ...unknown, domain, hostOnly, path };
}

function keyOf({ name, value }: CookiePair): string {
  return `${name}=${value}`;
}
