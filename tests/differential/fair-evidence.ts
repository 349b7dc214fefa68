import { coversHost } from '../../src/core/cookie/domain-match.ts';
import { pathMatch } from '../../src/core/cookie/path-match.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Cookie } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import { reasonCode } from '../../src/core/reasons/reason-code.ts';
import { topLevelFacts, type RequestFacts } from '../../src/core/site/request-facts.ts';
import type { Route } from './plan.ts';
import { seenKey, type SeenCookie, type SeenHop, type SeenLine } from './verdict.ts';

/** A site of its own: what is asked from its pages is third-party wherever it goes. */
const elsewhere = 'https://elsewhere.invalid';

/**
 * What the rules say against a line of that URL inside another site's page, by nothing but the plan: the recording, from which
 * the report was made, is not asked. Codes of the protocol. The jar is taken as empty, so never `OverwriteSecure`.
 */
export function refusalsElsewhere(url: string, line: string): readonly string[] {
  const inside: Partial<RequestFacts> = {
    resourceType: 'image',
    isTopLevelNavigation: false,
    isNavigation: false,
    initiator: elsewhere,
    documentUrl: `${elsewhere}/`,
    topLevelUrl: `${elsewhere}/`,
  };
  return storedBy(line, topLevelFacts(url, inside)).reasons.map(reasonCode);
}

/** The cookie that a line is about; undefined where it makes none. */
function cookieOf(url: string, line: string): Cookie | undefined {
  return storedBy(line, topLevelFacts(url)).cookie;
}

function storedBy(line: string, request: RequestFacts): ReturnType<typeof storeCookie> {
  return storeCookie({ line, binary: true, request, now: 0, jar: [], profile: profiles.chromium });
}

/** Does the browser list the line's cookie at this hop? Partitioned ones cannot be named here: false. */
export function isListed({ cookies }: SeenHop, url: string, line: string): boolean {
  const cookie = cookieOf(url, line);
  return (
    cookie?.partitionKey === undefined && cookie !== undefined && cookies.some(({ key }) => key === seenKey(cookie))
  );
}

/**
 * Does the browser go on to list the cookie that a line is said to have deleted, before another line or a script could have set
 * it again? `later`: its hops after this one, and its jar at the end.
 */
export function outlives(
  { index, line }: SeenLine,
  hop: SeenHop,
  later: readonly SeenHop[],
  routes: ReadonlyMap<string, Route>,
): boolean {
  const name = cookieOf(hop.url, line)?.name;
  const sets = (url: string, lines: readonly string[]): boolean =>
    lines.some((one) => cookieOf(url, one)?.name === name);
  if (name === undefined || [...routes.values()].some(({ url, scripts }) => sets(url, scripts))) return false;
  const linesOf = ({ lines }: SeenHop): readonly string[] => lines.map((one) => one.line);
  if (sets(hop.url, linesOf(hop).slice(index + 1))) return false;
  for (const next of later) {
    if (isListed(next, hop.url, line)) return true;
    if (sets(next.url, linesOf(next))) return false;
  }
  return false;
}

/** Does a value of the line, which no other line has, turn up in the browser's jar after all? */
export function turnsUp(line: string, later: readonly SeenHop[]): boolean {
  // generate-set-cookie.ts: a number, and the scenario's mark of three characters.
  const tag = /v\d+[0-9a-z]{3}/.exec(line)?.[0];
  if (tag === undefined) return false;
  return later.some(({ cookies }) => cookies.some(({ name, value = '' }) => `${name}=${value}`.includes(tag)));
}

/** Are domain and path, which a cookie's key shows, named as reasons where they are some, and only there? */
export function namesPlaceRightly({ name, key, reasons }: SeenCookie, url: string): boolean {
  const { hostname, pathname } = new URL(url);
  const place = key
    .slice((name === '' ? '(nameless)' : name).length + 1)
    .replace(/ in \S+( \(cross-site ancestor\))?$/, '');
  const slash = place.indexOf('/');
  const hostOnly = !place.startsWith('.');
  const domain = place.slice(hostOnly ? 0 : 1, slash);
  return (
    reasons.includes('DomainMismatch') === !coversHost({ domain, hostOnly }, hostname) &&
    reasons.includes('NotOnPath') === !pathMatch(pathname, place.slice(slash))
  );
}
