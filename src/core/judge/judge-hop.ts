import type { Chain, HopVerdict, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import { requestFacts } from '../site/request-facts.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { jarAfter, jarBefore } from '../trace/jar-at.ts';
import { seenAt } from './hop-moment.ts';
import { changesBy, isSettled } from './jar-evidence.ts';
import { isObserved, judgeCookies } from './judge-cookies.ts';
import { judgeSetCookies } from './judge-set-cookies.ts';

export interface JudgedHop {
  readonly verdict: HopVerdict;
  /** false: the verdict may change although the jar does not, because its events had not the time to come. */
  readonly isSettled: boolean;
}

/** One hop and the jar at that moment: what became of each cookie, with all reasons. */
export function judgeHop(trace: Trace, chain: Chain, index: number, profile: Profile): JudgedHop {
  const hop = chain.hops[index]!;
  const before = chain.hops.slice(0, index);
  const request = requestFacts(hop, before);
  const resolved = resolveRequest(request, profile);
  const held = jarBefore(trace.jar, hop);
  const seen = seenAt(chain, index);
  const settled = isSettled(trace, hop);
  const isJarObserved = trace.jar.observed;
  const setCookies = judgeSetCookies({
    hop,
    request,
    jar: held,
    seen,
    profile,
    changes: isJarObserved ? changesBy(trace.jar, hop.id) : undefined,
    isSettled: settled,
  });
  return {
    isSettled: settled || hop.response === undefined || setCookies.length === 0 || !isJarObserved,
    verdict: {
      hop,
      siteForCookies: resolved.siteForCookies,
      sameSiteContext: resolved.context,
      observed: isObserved(hop),
      cookies: judgeCookies({ hop, request, jar: held, isJarObserved, seen, profile }),
      setCookies,
      jarBefore: held,
      jarAfter: jarAfter(trace.jar, hop),
    },
  };
}
