import { sameCookie } from '../cookie/cookie-key.ts';
import { nameInSetCookie } from '../cookie/name-in-set-cookie.ts';
import { Namesakes } from '../cookie/namesakes.ts';
import { parseDate } from '../cookie/parse-date.ts';
import { storeContext, storeCookie } from '../cookie/store.ts';
import type { StoreInput, StoreResult } from '../cookie/store.ts';
import type { Cookie, Header, Hop, JarChange, SetCookieVerdict } from '../model.ts';
import type { Profile } from '../profile.ts';
import { rejectedReasonsOf } from '../reasons/index.ts';
import type { Seen } from '../reasons/reason.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import { setCookieHeaders } from '../trace/set-cookie-lines.ts';
import { headerValue } from './credentials.ts';
import { responseTime } from './hop-moment.ts';

export interface ResponseEvidence {
  readonly hop: Hop;
  readonly request: RequestFacts;
  /** The jar's cookies of the registrable domain, before the response. */
  readonly jar: readonly Cookie[];
  readonly seen: Seen;
  readonly profile: Profile;
  /** What the jar did because of this hop; undefined: the jar was not observed. */
  readonly changes: readonly JarChange[] | undefined;
  /** false: more changes may still come, so a line without one is not yet refused. */
  readonly isSettled: boolean;
}

/** The hop's `Set-Cookie` lines, in order, the first `mostLines`. */
export function setCookieLines(hop: Hop): readonly Header[] {
  return setCookieHeaders(hop.response?.headers ?? none);
}

const none: readonly Header[] = [];

/** What became of each `Set-Cookie` line; each is judged against the jar as the lines before it left it. */
export function judgeSetCookies(evidence: ResponseEvidence): readonly SetCookieVerdict[] {
  const { hop, request, profile } = evidence;
  const lines = setCookieLines(hop);
  if (lines.length === 0) return [];
  const now = responseTime(hop.times);
  const date = headerValue(hop.response?.headers ?? [], 'date');
  const serverDate = date === undefined ? undefined : parseDate(date);

  const namesakes = new Namesakes(evidence.jar);
  const verdicts: SetCookieVerdict[] = [];
  for (const [line, { value, binary }] of lines.entries()) {
    const name = nameInSetCookie(value, profile, binary);
    const jar = namesakes.of(name);
    const result = judgeLine({ line: value, binary, request, now, jar, serverDate, profile }, line, evidence);
    verdicts.push(result.verdict);
    namesakes.become(name, result.jar);
  }
  return verdicts;
}

interface Judged {
  readonly verdict: SetCookieVerdict;
  /** The namesakes afterwards. */
  readonly jar: readonly Cookie[];
}

/** The input's jar need hold the line's namesakes only. */
function judgeLine(input: StoreInput, index: number, { seen, changes, isSettled }: ResponseEvidence): Judged {
  const predicted = storeCookie(input);
  const { line, jar } = input;
  if (seen.fromCache || seen.withoutCredentials) {
    const reasons = rejectedReasonsOf({ ...storeContext(input), seen });
    return { verdict: verdictOf(line, { ...predicted, outcome: 'rejected', reasons, replaced: undefined }, true), jar };
  }
  if (changes === undefined) return { verdict: verdictOf(line, predicted, true), jar: predicted.jar };

  const mine = changes.filter(({ by }) => by?.line === index);
  const change = mine.findLast(({ removed }) => !removed) ?? mine.at(-1);
  if (change !== undefined) return observed(input, predicted, change);
  if (!isSettled || leavesNoTrace(predicted, jar))
    return { verdict: verdictOf(line, predicted, true), jar: predicted.jar };
  if (predicted.outcome === 'rejected') return { verdict: verdictOf(line, predicted, true), jar };

  // The jar did not change, and no rule says why: what is left is a setting, or a request without credentials.
  const reasons = rejectedReasonsOf({ ...storeContext(input), seen: { ...seen, withheld: true } });
  const rejected: StoreResult = { ...predicted, outcome: 'rejected', reasons, replaced: undefined };
  return { verdict: verdictOf(line, rejected, false), jar };
}

/** The jar changed because of this line: that is the outcome, whatever the engine would have done. */
function observed(input: StoreInput, predicted: StoreResult, { cookie, removed }: JarChange): Judged {
  const outcome = removed ? 'deleted' : 'stored';
  const replaced = input.jar.find((other) => sameCookie(other, cookie));
  const others = input.jar.filter((other) => other !== replaced);
  const result: StoreResult = {
    outcome,
    cookie: removed ? (predicted.cookie ?? cookie) : cookie,
    replaced,
    reasons: [],
    jar: removed ? others : [...others, cookie],
  };
  return { verdict: verdictOf(input.line, result, predicted.outcome === outcome), jar: result.jar };
}

/** Would the jar look the same afterwards? Then silence proves nothing: a deletion of what is not there, the same cookie again. */
function leavesNoTrace({ outcome, cookie, replaced }: StoreResult, jar: readonly Cookie[]): boolean {
  if (outcome === 'deleted') return replaced === undefined;
  if (outcome !== 'stored' || cookie === undefined || replaced === undefined || !jar.includes(replaced)) return false;
  return (
    cookie.value === replaced.value &&
    cookie.secure === replaced.secure &&
    cookie.httpOnly === replaced.httpOnly &&
    cookie.sameSite === replaced.sameSite
  );
}

function verdictOf(
  line: string,
  { cookie, outcome, reasons, replaced }: StoreResult,
  explained: boolean,
): SetCookieVerdict {
  return { line, cookie, outcome, reasons, explained, replaced };
}
