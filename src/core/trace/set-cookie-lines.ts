import { asText } from '../cookie/as-text.ts';
import { cookieKey } from '../cookie/cookie-key.ts';
import { defaultPath } from '../cookie/default-path.ts';
import { expiryOf, isExpired } from '../cookie/expiry.ts';
import { mostLines } from '../cookie/most-cookies.ts';
import { parseDate } from '../cookie/parse-date.ts';
import { storeContext } from '../cookie/store.ts';
import type { Cookie, Header, Hop, HopTimes, RequestContext, SetCookieRef } from '../model.ts';
import type { Profile } from '../profile.ts';
import { rejectedReasonsOf } from '../reasons/index.ts';
import type { RejectedContext } from '../reasons/reason.ts';
import { requestFacts } from '../site/request-facts.ts';

/** One `Set-Cookie` line of a hop that the browser may have obeyed, and the cookie it means. */
export interface SetCookieLine {
  readonly ref: SetCookieRef;
  /** When the response came. */
  readonly time: number;
  /** What a change of the jar must agree with, see `changeKey`. */
  readonly key: string;
  readonly cookie: Cookie;
  readonly deletes: boolean;
  readonly context: RequestContext;
  /** Would the engine let it pass, were the jar empty? */
  readonly isAcceptable: () => boolean;
}

/** When a hop's `Set-Cookie` lines took effect. */
export function effectTime({ headers, end, sent, start }: HopTimes): number {
  return headers ?? end ?? sent ?? start;
}

const known = new WeakMap<Hop, readonly SetCookieLine[]>();

/** The lines of a hop that mean a cookie; none where the answer came from the cache, for then the browser heeds none. */
export function setCookieLines(hop: Hop, profile: Profile): readonly SetCookieLine[] {
  const lines = known.get(hop) ?? readLines(hop, profile);
  known.set(hop, lines);
  return lines;
}

function readLines(hop: Hop, profile: Profile): readonly SetCookieLine[] {
  if (hop.response === undefined || hop.response.fromCache) return [];
  const lines = setCookieHeaders(hop.response.headers);
  if (lines.length === 0) return [];
  const now = effectTime(hop.times);
  const request = requestFacts(hop);
  const serverDate = serverDateOf(hop.response.headers);
  return lines.flatMap(({ value, binary }, line) => {
    const context = storeContext({ line: value, binary, request, now, jar: [], serverDate, profile });
    const cookie = context.cookie ?? asWritten(context, now);
    if (cookie === undefined) return [];
    const deletes = isExpired(cookie, now);
    return {
      ref: { hop: hop.id, line },
      time: now,
      key: changeKey(cookie, deletes),
      cookie,
      deletes,
      context: hop.context,
      isAcceptable: () => rejectedReasonsOf(context).length === 0,
    };
  });
}

/** A line whose Domain the engine refuses, taken at its word: if the browser obeys it all the same, that is to be seen. */
function asWritten({ parse, request, profile }: RejectedContext, now: number): Cookie | undefined {
  if (!parse.ok || parse.parsed.domain === undefined) return undefined;
  const { name, value, domain, path, secure, httpOnly, sameSite, binary } = parse.parsed;
  return {
    name: asText(name, binary),
    value: asText(value, binary),
    domain: domain.replace(/^\./, '').toLowerCase(),
    hostOnly: false,
    path: path?.startsWith('/') === true ? asText(path, binary) : defaultPath(request.path),
    secure,
    httpOnly,
    sameSite,
    expires: expiryOf(parse.parsed, now, profile, undefined),
    partitionKey: undefined,
    createdAt: undefined,
  };
}

/** Equal for a line and the change it makes: the cookie's identity without its partition, and the value unless it is deleted. */
export function changeKey(cookie: Cookie, removed: boolean): string {
  return `${removed ? '-' : `+${cookie.value}`}\n${cookieKey({ ...cookie, partitionKey: undefined })}`;
}

/** The first `mostLines` lines, in order. */
export function setCookieHeaders(headers: readonly Header[]): readonly Header[] {
  const lines = headers.filter(({ name }) => name.length === 10 && name.toLowerCase() === 'set-cookie');
  return lines.length > mostLines ? lines.slice(0, mostLines) : lines;
}

export function serverDateOf(headers: readonly Header[]): number | undefined {
  const date = headers.find((header) => header.name.toLowerCase() === 'date')?.value;
  return date === undefined ? undefined : parseDate(date);
}
