import { cookieDomain } from '../../src/core/cookie/cookie-domain.ts';
import { defaultPath } from '../../src/core/cookie/default-path.ts';
import { expiryOf } from '../../src/core/cookie/expiry.ts';
import { parseSetCookie } from '../../src/core/cookie/parse-set-cookie.ts';
import type { Cookie } from '../../src/core/model.ts';
import type { Profile } from '../../src/core/profile.ts';
import { NotationError } from './parse.ts';

/** The cookie a `Set-Cookie` line means, taken at its word: whether a browser would store it is not asked. */
export function cookieOf(value: string, url: string, time: number, profile: Profile, line: number): Cookie {
  const parse = parseSetCookie(value, profile);
  if (!parse.ok) throw new NotationError(line, `no cookie (${parse.reason}): ${value}`);
  const { parsed } = parse;
  const { hostname, pathname } = new URL(url);
  const written = parsed.domain?.replace(/^\./, '').toLowerCase();
  const { domain, hostOnly } = cookieDomain(parsed, hostname, profile) ?? {
    domain: written ?? hostname,
    hostOnly: written === undefined,
  };
  return {
    name: parsed.name,
    value: parsed.value,
    domain,
    hostOnly,
    path: parsed.path?.startsWith('/') ? parsed.path : defaultPath(pathname),
    secure: parsed.secure,
    httpOnly: parsed.httpOnly,
    sameSite: parsed.sameSite,
    expires: expiryOf(parsed, time, profile, undefined),
    partitionKey: undefined,
    createdAt: undefined,
  };
}

const units = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `150 ms`, `2 s`, `5 min`, `1 h`, `3 d` in milliseconds. */
export function durationOf(text: string, line: number): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)$/.exec(text.trim());
  if (!match) throw new NotationError(line, `no duration: ${text}`);
  return Number(match[1]) * units[match[2] as keyof typeof units];
}

/** `* jar: [https://app.test/] [30 s ago] sid=1; Path=/` → the cookie as it was in the jar when the recording began. */
export function jarCookie(rest: string, firstUrl: string, startedAt: number, profile: Profile, line: number): Cookie {
  const match = /^(?:(https?:\/\/\S+?):?\s+)?(?:(\d+(?:\.\d+)?\s*(?:ms|s|min|h|d)) ago:?\s+)?(.+)$/.exec(rest);
  if (!match) throw new NotationError(line, `no cookie: ${rest}`);
  const [, url, age, value = ''] = match;
  const domain = /;\s*Domain=\.?([^;\s]+)/i.exec(value)?.[1];
  const setBy = url ?? (domain === undefined ? firstUrl : `https://${domain}/`);
  const setAt = startedAt - (age === undefined ? 0 : durationOf(age, line));
  const path = /;\s*Path=\//i.test(value) || url !== undefined ? value : `${value}; Path=/`;
  const cookie = cookieOf(path, setBy, setAt, profile, line);
  return { ...cookie, createdAt: age === undefined ? undefined : setAt };
}
