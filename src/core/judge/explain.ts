import { storeContext } from '../cookie/store.ts';
import type { Chain, CookieVerdict, HopVerdict, NotSentReason, RejectedReason, SetCookieVerdict } from '../model.ts';
import type { Profile } from '../profile.ts';
import { notSentReasons, rejectedReasons } from '../reasons/index.ts';
import { requestFacts } from '../site/request-facts.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import type { Phrase } from '../words.ts';
import { requestTime, responseTime } from './hop-moment.ts';

/** A reason in words: its title, one sentence about this cookie at this hop, and where the rule is written. */
export interface Explained<Reason> {
  readonly reason: Reason;
  readonly title: string;
  readonly sentence: Phrase;
  readonly spec: string;
}

/** The reasons of a cookie that was not sent, in the order of the verdict. */
export function explainCookie(
  chain: Chain,
  { hop }: HopVerdict,
  { cookie, reasons }: CookieVerdict,
  profile: Profile,
): readonly Explained<NotSentReason>[] {
  const request = resolveRequest(factsOf(chain, hop.index), profile);
  const context = { cookie, request, now: requestTime(hop.times), profile };
  return reasons.flatMap((id) => {
    const reason = notSentReasons.find((one) => one.id === id);
    return reason === undefined
      ? []
      : { reason: id, title: reason.title, sentence: reason.explain(context), spec: reason.spec };
  });
}

/** The reasons of a `Set-Cookie` line that was refused, in the order of the verdict. */
export function explainSetCookie(
  chain: Chain,
  { hop, jarBefore }: HopVerdict,
  { line, reasons }: SetCookieVerdict,
  profile: Profile,
): readonly Explained<RejectedReason>[] {
  const request = factsOf(chain, hop.index);
  const context = storeContext({ line, request, now: responseTime(hop.times), jar: jarBefore, profile });
  return reasons.flatMap((id) => {
    const reason = rejectedReasons.find((one) => one.id === id);
    return reason === undefined
      ? []
      : { reason: id, title: reason.title, sentence: reason.explain(context), spec: reason.spec };
  });
}

function factsOf({ hops }: Chain, index: number): RequestFacts {
  return requestFacts(hops[index]!, hops.slice(0, index));
}
