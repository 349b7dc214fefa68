import { parseSetCookie, serializeSetCookie } from '../cookie/parse-set-cookie.ts';
import type { ParsedSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Cookie, HopVerdict, SetCookieVerdict } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Place } from '../session/followed.ts';
import { lineName, originOf } from '../session/followed.ts';
import type { Attributes, Change } from './change.ts';

interface Line {
  readonly line: string;
  /** Place among the recorded lines; -1: it is not one of them. */
  readonly index: number;
}

/** The `Set-Cookie` lines of a recorded hop as they would be with the changes. */
export function changedLines(
  verdict: HopVerdict,
  place: Place,
  changes: readonly Change[],
  profile: Profile,
): readonly Line[] {
  const twins = changes.flatMap((change) =>
    change.kind === 'expire-twin' && change.place.chain === place.chain && change.place.hop === place.hop
      ? [{ line: change.line, index: -1 }]
      : [],
  );
  return [...twins, ...recordedLines(verdict, changes, profile)];
}

function recordedLines({ setCookies, hop }: HopVerdict, changes: readonly Change[], profile: Profile): readonly Line[] {
  return setCookies.flatMap((verdict, index) => {
    const line = changes.reduce<string | undefined>(
      (one, change) => (one === undefined ? one : changedLine(one, verdict, hop.request.url, change, profile)),
      verdict.line,
    );
    return line === undefined ? [] : [{ line, index }];
  });
}

/** `line`: as the changes before left it; `verdict`: as recorded. undefined: the line would not be sent. */
function changedLine(
  line: string,
  verdict: SetCookieVerdict,
  url: string,
  change: Change,
  profile: Profile,
): string | undefined {
  const name = lineName(verdict);
  switch (change.kind) {
    case 'attributes':
      return name === change.cookie ? withAttributes(line, change.set, profile) : line;
    case 'small-value':
      return name === change.cookie ? shortened(line) : line;
    case 'rename':
      return name === change.cookie && (change.origin === undefined || originOf(url) === change.origin)
        ? line.replace(name, () => change.to)
        : line;
    case 'keep':
      return name === change.cookie && verdict.outcome === 'deleted' ? undefined : line;
    case 'host':
    case 'origin':
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
  // A line that deletes goes on deleting, however long sessions live.
  const lifetime =
    'maxAge' in set && !clears(parsed)
      ? { maxAge: maxAge === undefined ? undefined : String(maxAge), expires: undefined }
      : {};
  return { ...parsed, ...attributes, ...lifetime };
}

function clears({ value }: ParsedSetCookie): boolean {
  return /^"?(?:|deleted?|-del-|null)"?$/i.test(value);
}

/** A session on the server leaves an id. */
function shortened(line: string): string {
  const [pair = '', ...rest] = line.split(';');
  return [`${pair.slice(0, pair.indexOf('='))}=${'x'.repeat(32)}`, ...rest].join(';');
}

/** The jar with which the replay starts: a cookie from before the recording would have been set with the changes as well. */
export function changedJar(jar: readonly Cookie[], changes: readonly Change[]): readonly Cookie[] {
  return changes.reduce((cookies, change) => {
    if (change.kind === 'attributes')
      return cookies.map((cookie) => (cookie.name === change.cookie ? withSet(cookie, change.set) : cookie));
    if (change.kind === 'rename' && change.origin === undefined && change.fromNow !== true)
      return cookies.map((cookie) => (cookie.name === change.cookie ? { ...cookie, name: change.to } : cookie));
    return cookies;
  }, jar);
}

function withSet(cookie: Cookie, set: Attributes): Cookie {
  const { path, secure, sameSite, domain } = set;
  return {
    ...cookie,
    ...(path !== undefined && { path }),
    ...(secure !== undefined && { secure }),
    ...(sameSite !== undefined && { sameSite }),
    ...(domain !== undefined && { domain, hostOnly: false }),
  };
}
