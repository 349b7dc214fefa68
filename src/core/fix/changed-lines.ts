import { parseSetCookie, serializeSetCookie } from '../cookie/parse-set-cookie.ts';
import type { ParsedSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Cookie, HopVerdict, SetCookieVerdict } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Place } from '../session/followed.ts';
import { lineName } from '../session/followed.ts';
import type { Attributes, Change } from './change.ts';

interface Line {
  readonly line: string;
  /** Place among the recorded lines; -1: it is not one of them. */
  readonly index: number;
}

/** The `Set-Cookie` lines of a recorded hop as they would be with the change. */
export function changedLines(
  verdict: HopVerdict,
  place: Place,
  change: Change | undefined,
  profile: Profile,
): readonly Line[] {
  const lines = recordedLines(verdict, change, profile);
  const isTwin = change?.kind === 'expire-twin' && change.place.chain === place.chain && change.place.hop === place.hop;
  return isTwin ? [{ line: change.line, index: -1 }, ...lines] : lines;
}

function recordedLines({ setCookies, hop }: HopVerdict, change: Change | undefined, profile: Profile): readonly Line[] {
  return setCookies.flatMap((verdict, index) => {
    const line = changedLine(verdict, hop.request.url, change, profile);
    return line === undefined ? [] : [{ line, index }];
  });
}

/** undefined: the line would not be sent. */
function changedLine(
  verdict: SetCookieVerdict,
  url: string,
  change: Change | undefined,
  profile: Profile,
): string | undefined {
  const { line } = verdict;
  const name = lineName(verdict);
  switch (change?.kind) {
    case 'attributes':
      return name === change.cookie ? withAttributes(line, change.set, profile) : line;
    case 'small-value':
      return name === change.cookie ? shortened(line) : line;
    case 'rename':
      return name === change.cookie && originOf(url) === change.origin ? line.replace(name, change.to) : line;
    case 'keep':
      return name === change.cookie && verdict.outcome === 'deleted' ? undefined : line;
    case undefined:
    case 'host':
    case 'https':
    case 'method':
    case 'same-site-page':
    case 'expire-twin':
      return line;
  }
}

/** The line with other attributes; the line itself when it does not parse. */
export function withAttributes(line: string, set: Attributes, profile: Profile): string {
  const parse = parseSetCookie(line, profile);
  return parse.ok ? serializeSetCookie(changed(parse.parsed, set)) : line;
}

function changed(parsed: ParsedSetCookie, set: Attributes): ParsedSetCookie {
  const { maxAge, ...attributes } = set;
  const lifetime =
    'maxAge' in set ? { maxAge: maxAge === undefined ? undefined : String(maxAge), expires: undefined } : {};
  return { ...parsed, ...attributes, ...lifetime };
}

/** A session on the server leaves an id. */
function shortened(line: string): string {
  const [pair = '', ...rest] = line.split(';');
  return [`${pair.slice(0, pair.indexOf('='))}=${'x'.repeat(32)}`, ...rest].join(';');
}

/** The jar with which the replay starts. */
export function changedJar(jar: readonly Cookie[], change: Change | undefined): readonly Cookie[] {
  // A cookie from before the recording would have been set with the new attributes as well.
  if (change?.kind === 'attributes') {
    const { path, secure, sameSite } = change.set;
    return jar.map((cookie) =>
      cookie.name === change.cookie
        ? {
            ...cookie,
            ...(path !== undefined && { path }),
            ...(secure !== undefined && { secure }),
            ...(sameSite !== undefined && { sameSite }),
            ...domainOf(change.set),
          }
        : cookie,
    );
  }
  return jar;
}

function domainOf({ domain }: Attributes): Partial<Cookie> {
  return domain === undefined ? {} : { domain, hostOnly: false };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
