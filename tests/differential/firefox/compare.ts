import { retrieveCookies } from '../../../src/core/cookie/retrieve.ts';
import { judgeChain } from '../../../src/core/judge.ts';
import { changesBy } from '../../../src/core/judge/jar-evidence.ts';
import { requestTime } from '../../../src/core/judge/hop-moment.ts';
import type { CookieVerdict, HopVerdict, JarChange, Trace } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { requestFacts } from '../../../src/core/site/request-facts.ts';
import { tokenName, type Route } from '../plan.ts';
import type { Received } from '../serve.ts';
import { seenKey } from '../verdict.ts';
import { fairRules, type Unexplained } from './fair.ts';
import type { Played } from './theatre.ts';
import { lineDifference, predictTold } from './told-mode.ts';

/** One cookie at one request, or one Set-Cookie line. */
export interface Decision {
  readonly about: 'cookie' | 'line';
  readonly url: string;
  readonly by: string;
  readonly what: string;
  /** Is the outcome what the wire shows? undefined: as the wire has it; for lines always, since the wire shows them later. */
  readonly misread: string | undefined;
  /** Is it what the profile's rules say? undefined: yes; else the difference. */
  readonly mispredicted: string | undefined;
  /** The same where the rules are told whether the request had credentials, without any fair rule. */
  readonly mistold: string | undefined;
  /** The named rule under which an unexplained outcome is as much as can be known (fair.ts). */
  readonly fair: string | undefined;
}

export interface Judged {
  /** Of its URL; empty when it is not of a scenario. */
  readonly token: string;
  readonly verdict: HopVerdict;
  /** The hops before it. */
  readonly before: readonly HopVerdict[];
  /** What its lines did to the jar. */
  readonly changes: readonly JarChange[];
}

/** Every cookie and line of a played scenario. The wire decides about cookies; each of its requests must be recorded. */
export function decisionsOf({ plan, wire }: Played, hops: readonly Judged[]): readonly Decision[] {
  const left = hops.filter(({ token }) => plan.routes.has(token));
  return wire.flatMap((received): readonly Decision[] => {
    const route = plan.routes.get(received.token)!;
    const at = left.findIndex(
      ({ token, verdict }) => token === received.token && verdict.hop.request.method === received.method,
    );
    const [judged] = at === -1 ? [] : left.splice(at, 1);
    if (judged === undefined) {
      const misread = 'request: not in the recording';
      return [
        {
          about: 'cookie',
          url: route.url,
          by: route.by,
          what: received.method,
          misread,
          mispredicted: misread,
          mistold: misread,
          fair: undefined,
        },
      ];
    }
    const scripts = [...plan.routes.values()].flatMap((one) => one.scripts);
    return [...cookieDecisions(judged, received, route, scripts), ...lineDecisions(judged, route)];
  });
}

/** The recording's hops with the verdicts that the report prints. */
export function judgedHops(trace: Trace): readonly Judged[] {
  return trace.chains.flatMap((chain) => {
    const verdicts = judgeChain(trace, chain, profiles.firefox);
    return verdicts.map((verdict, index) => ({
      token: tokenOf(verdict),
      verdict,
      before: verdicts.slice(0, index),
      changes: changesBy(trace.jar, verdict.hop.id),
    }));
  });
}

function tokenOf({ hop }: HopVerdict): string {
  return URL.canParse(hop.request.url) ? (new URL(hop.request.url).searchParams.get(tokenName) ?? '') : '';
}

function cookieDecisions(
  judged: Judged,
  { cookie: header }: Received,
  route: Route,
  scripts: readonly string[],
): readonly Decision[] {
  const { verdict } = judged;
  const { url, by } = route;
  const told = predictTold(judged, route.withoutCredentials);
  const wire = header === undefined ? [] : header.split('; ').map(ascii);
  const take = (text: string): boolean => {
    const at = wire.indexOf(text);
    if (at !== -1) wire.splice(at, 1);
    return at !== -1;
  };
  // Sent ones first, so that a withheld cookie of the same name and value is not taken for them.
  const decisions = [...verdict.cookies.filter(isSent), ...verdict.cookies.filter((one) => !isSent(one))].map(
    (one): Decision => {
      const came = take(pairOf(one));
      const isScriptsNews = isSent(one) && !one.inJar && scripts.some((line) => ascii(line).startsWith(pairOf(one)));
      const fair = one.explained ? undefined : fairRule({ route, reasons: one.reasons, isScriptsNews });
      return {
        about: 'cookie',
        url,
        by,
        what: `${seenKey(one.cookie)} ${one.cookie.sameSite}${one.cookie.secure ? ' secure' : ''}`,
        misread: came === isSent(one) ? undefined : `said ${one.outcome}, but it ${came ? 'came' : 'did not come'}`,
        mispredicted: one.explained || fair !== undefined ? undefined : difference(judged, one),
        mistold: came === told.isSent(one) ? undefined : `told the mode: predicted ${came ? 'not sent' : 'sent'}`,
        fair,
      };
    },
  );
  const unsaid = wire.map((what): Decision => {
    const misread = 'came, but is not in the report';
    return { about: 'cookie', url, by, what, misread, mispredicted: misread, mistold: misread, fair: undefined };
  });
  return [...decisions, ...unsaid];
}

function isSent({ outcome }: CookieVerdict): boolean {
  return outcome === 'sent';
}

function pairOf({ cookie: { name, value } }: CookieVerdict): string {
  return ascii(name === '' ? value : `${name}=${value}`);
}

/** The wire has bytes, the recording text; what is left still tells values apart, since they are numbered. */
function ascii(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '');
}

function difference({ verdict, before }: Judged, { cookie, inJar, outcome, reasons }: CookieVerdict): string {
  if (outcome === 'not-sent') return `not sent, and no rule says why (by elimination: ${reasons.join(' ')})`;
  if (!inJar) return 'sent, but not in the jar as known';
  const request = requestFacts(
    verdict.hop,
    before.map(({ hop }) => hop),
  );
  const now = requestTime(verdict.hop.times);
  const [expected] = retrieveCookies({ jar: [cookie], request, now, profile: profiles.firefox });
  return `sent, against [${expected?.reasons.join(' ') ?? ''}]`;
}

function lineDecisions(judged: Judged, route: Route): readonly Decision[] {
  const { verdict, changes } = judged;
  const { url, by, answer } = route;
  // Firefox hands over no empty lines beside others.
  const [sent, heard] = [answer.setCookies, verdict.setCookies.map(({ line }) => line)].map(
    (lines) => lines.filter((line) => line.trim() !== '').length,
  );
  const misread = sent === heard ? undefined : `${sent} lines were sent, ${heard} recorded`;
  const told = predictTold(judged, route.withoutCredentials);
  return verdict.setCookies.map(({ line, outcome, reasons, explained }, index): Decision => {
    const fair = explained ? undefined : fairRule({ route, reasons, isScriptsNews: false });
    const mispredicted =
      explained || fair !== undefined ? undefined : `line ${outcome} [${reasons.join(' ')}], the rules differ`;
    const mistold = lineDifference(
      told.lines[index]!,
      changes.filter(({ by }) => by?.line === index),
    );
    return { about: 'line', url, by, what: line, misread, mispredicted, mistold, fair };
  });
}

function fairRule(one: Unexplained): string | undefined {
  return fairRules.find(({ fair }) => fair(one))?.name;
}
