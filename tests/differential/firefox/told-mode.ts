import { judgeSetCookies } from '../../../src/core/judge/judge-set-cookies.ts';
import { requestTime } from '../../../src/core/judge/hop-moment.ts';
import type { CookieVerdict, JarChange, SetCookieVerdict } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { notSentReasonsOf } from '../../../src/core/reasons/index.ts';
import { requestFacts } from '../../../src/core/site/request-facts.ts';
import { resolveRequest } from '../../../src/core/site/resolve-request.ts';
import type { Judged } from './compare.ts';

/** What the rules alone say of one request, once they are told whether it was made with credentials. Nothing observed of it counts. */
export interface Prediction {
  readonly isSent: (one: CookieVerdict) => boolean;
  /** One per `Set-Cookie` line. */
  readonly lines: readonly SetCookieVerdict[];
}

/**
 * An extension does not see the credentials mode of a fetch; whoever plays the fetch knows it. So the rule itself is asked, and
 * not elimination. Of what went before only the jar counts.
 */
export function predictTold({ verdict: { hop, jarBefore }, before }: Judged, withoutCredentials: boolean): Prediction {
  const profile = profiles.firefox;
  const seen = { fromCache: false, redirectedInternally: false, withheld: false, withoutCredentials };
  const request = requestFacts(
    hop,
    before.map((one) => one.hop),
  );
  const about = { request: resolveRequest(request, profile), now: requestTime(hop.times), profile, seen };
  return {
    isSent: ({ cookie, inJar }) => inJar && notSentReasonsOf({ ...about, cookie }).length === 0,
    lines: judgeSetCookies({ hop, request, jar: jarBefore, seen, profile, changes: undefined, isSettled: true }),
  };
}

/** What the jar shows of a line against what was predicted; undefined: nothing. `changes` are those that the line made. */
export function lineDifference(
  { outcome, cookie, replaced }: SetCookieVerdict,
  changes: readonly JarChange[],
): string | undefined {
  const shown = changes.length === 0 ? 'nothing' : changes.some(({ removed }) => !removed) ? 'stored' : 'deleted';
  const isSame =
    cookie !== undefined &&
    replaced !== undefined &&
    (['value', 'secure', 'httpOnly', 'sameSite'] as const).every((field) => cookie[field] === replaced[field]);
  const leavesNoTrace = outcome === 'rejected' || (outcome === 'deleted' ? replaced === undefined : isSame);
  if (shown === outcome || (shown === 'nothing' && leavesNoTrace)) return undefined;
  return `line: predicted ${outcome}, and the jar shows ${shown}`;
}
