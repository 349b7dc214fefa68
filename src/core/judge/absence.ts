import { isExpired } from '../cookie/expiry.ts';
import { nameInSetCookie } from '../cookie/name-in-set-cookie.ts';
import type { Chain, Cookie, Hop, JarChange, RejectedReason, Trace } from '../model.ts';
import { profileFor } from '../profile.ts';
import type { Profile } from '../profile.ts';
import type { Past } from '../reasons/reason.ts';
import { parseUrl } from '../site/parse-url.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import { jarBefore } from '../trace/jar-at.ts';
import { requestTime, responseTime } from './hop-moment.ts';
import { judgeChain } from './judge-chain.ts';
import { setCookieLines } from './judge-set-cookies.ts';

/** Why the jar held no cookie of a name at a request. */
export interface Absence {
  readonly reason: Past;
  /** As last known; undefined when it was never in the jar. */
  readonly cookie: Cookie | undefined;
  /** What removed it from the jar; its `by` names the line, if a line did. */
  readonly change: JarChange | undefined;
  /** The line that should have set it and was refused. */
  readonly refused: RefusedLine | undefined;
}

export interface RefusedLine {
  readonly chain: Chain;
  readonly hop: Hop;
  /** Place among the hop's `Set-Cookie` lines, from 0. */
  readonly line: number;
  readonly reasons: readonly RejectedReason[];
}

/**
 * Why no cookie of this name and of the hop's registrable domain was in the jar when the hop was requested; undefined when
 * one was. Of several events in its past the last one counts.
 */
export function absence(
  trace: Trace,
  hop: Hop,
  name: string,
  profile: Profile = profileFor(trace.browser),
): Absence | undefined {
  const now = requestTime(hop.times);
  const held = jarBefore(trace.jar, hop).filter((cookie) => cookie.name === name);
  if (held.some((cookie) => !isExpired(cookie, now))) return undefined;

  const domain = domainOf(hop);
  const removal = trace.jar.changes.findLast(
    ({ cookie, removed, time, by }) =>
      removed &&
      cookie.name === name &&
      time <= now &&
      by?.hop !== hop.id &&
      registrableDomain(cookie.domain) === domain,
  );
  const refused = lastRefusal(trace, { domain, name, before: hop, now, profile });
  const none = { cookie: undefined, change: undefined, refused: undefined };

  if (refused !== undefined && responseTime(refused.hop.times) >= (removal?.time ?? -Infinity)) {
    return { ...none, reason: 'rejected-earlier', refused };
  }
  if (held[0] !== undefined) return { ...none, reason: 'expired', cookie: held[0] };
  if (removal === undefined) return { ...none, reason: 'not-in-jar' };
  return { ...none, reason: pastOf(removal), cookie: removal.cookie, change: removal };
}

/** An expiry that a `Set-Cookie` line caused is a deletion. */
function pastOf({ cause, by }: JarChange): Past {
  switch (cause) {
    case 'evicted':
      return 'evicted';
    case 'expired':
      return by === undefined ? 'expired' : 'deleted-earlier';
    case 'explicit':
    case 'overwrite':
    case 'expired-overwrite':
      return 'deleted-earlier';
  }
}

interface Search {
  readonly domain: string;
  readonly name: string;
  readonly before: Hop;
  readonly now: number;
  readonly profile: Profile;
}

function lastRefusal(trace: Trace, search: Search): RefusedLine | undefined {
  const { domain, name, before, now, profile } = search;
  let last: RefusedLine | undefined;
  for (const chain of trace.chains) {
    for (const [index, hop] of chain.hops.entries()) {
      const time = responseTime(hop.times);
      if (hop === before || time > now || (last !== undefined && time < responseTime(last.hop.times))) continue;
      const named = setCookieLines(hop).findLastIndex(
        ({ value, binary }) => nameInSetCookie(value, profile, binary) === name,
      );
      if (named === -1 || domainOf(hop) !== domain) continue;
      const verdict = judgeChain(trace, chain, profile)[index]?.setCookies[named];
      if (verdict?.outcome === 'rejected') last = { chain, hop, line: named, reasons: verdict.reasons };
    }
  }
  return last;
}

function domainOf(hop: Hop): string {
  return registrableDomain(parseUrl(hop.request.url)?.hostname ?? '');
}
