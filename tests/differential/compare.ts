import { equal, fairCookies, fairLines, plainSpelling, type Place } from './fair.ts';
import type { Plan } from './plan.ts';
import type { SeenCookie, SeenHop, SeenLine } from './verdict.ts';

export interface Disagreement {
  readonly token: string;
  readonly url: string;
  /** Cookie key or line. */
  readonly what: string;
  /** Equal for disagreements of one kind. */
  readonly kind: string;
}

export interface Comparison {
  readonly decisions: number;
  readonly disagreements: readonly Disagreement[];
  /** How often each fair rule was needed. */
  readonly fair: readonly string[];
}

/** Both sides, hop by hop. Every hop of the protocol must be in the report. `jarAfter`: what the browser's jar held at the end. */
export function compare(
  plan: Plan,
  referee: readonly SeenHop[],
  report: readonly SeenHop[],
  thirdPartyCookies: boolean,
  jarAfter: SeenHop,
): Comparison {
  const disagreements: Disagreement[] = [];
  const fair: string[] = [];
  let decisions = 0;
  const left = [...report];
  for (const [number, hop] of referee.entries()) {
    const at = left.findIndex(({ url, method }) => url === hop.url && method === hop.method);
    const [told] = at === -1 ? [] : left.splice(at, 1);
    const disagree = (what: string, kind: string): void =>
      void disagreements.push({ token: hop.token, url: hop.url, what, kind });
    if (told === undefined) {
      decisions++;
      disagree('', 'hop: not in the report');
      continue;
    }
    if (hop.way !== told.way) disagree('', `hop: ${hop.way} / ${told.way}`);
    else if (hop.way === 'cache') {
      decisions += told.cookies.length + told.lines.length;
      verdictsAgainstCache(told).forEach((kind) => disagree('', kind));
      continue;
    }
    const { routes } = plan;
    const later = [...referee.slice(number + 1), jarAfter];
    const place: Place = {
      route: routes.get(hop.token)!,
      referee: hop,
      report: told,
      later,
      routes,
      thirdPartyCookies,
    };
    for (const [key, said, saying] of pairUp(hop.cookies, told.cookies)) {
      decisions++;
      if (sameCookieVerdict(said, saying)) continue;
      const rule = fairCookies.find((one) => one.fair({ ...place, said, told: saying }));
      if (rule !== undefined) fair.push(rule.name);
      else disagree(key, `cookie: ${describe(said)} / ${describe(saying)}`);
    }
    for (const said of hop.lines) {
      decisions++;
      const saying = told.lines[said.index];
      if (saying === undefined) disagree(said.line, 'line: not in the report');
      else if (!sameLineVerdict(said, saying)) {
        const rule = fairLines.find((one) => one.fair({ ...place, said, told: saying }));
        if (rule !== undefined) fair.push(rule.name);
        else disagree(said.line, `line: ${describe(said)} / ${describe(saying)}`);
      }
    }
  }
  return { decisions, disagreements, fair };
}

/** Where the cache answered, no cookie was sent and no line obeyed, whatever the rules say besides. */
function verdictsAgainstCache({ cookies, lines }: SeenHop): readonly string[] {
  const isWrong = ({ outcome, reasons, explained }: SeenCookie | SeenLine): boolean =>
    !['not-sent', 'rejected'].includes(outcome) || !reasons.includes('CachedResponse') || !explained;
  return [
    ...cookies.filter(isWrong).map((one) => `cached hop: cookie ${describe(one)}`),
    ...lines.filter(isWrong).map((one) => `cached hop: line ${describe(one)}`),
  ];
}

function sameCookieVerdict(a: SeenCookie | undefined, b: SeenCookie | undefined): boolean {
  return a !== undefined && b !== undefined && a.outcome === b.outcome && equal(a.reasons, b.reasons) && b.explained;
}

function sameLineVerdict(a: SeenLine, b: SeenLine): boolean {
  return a.outcome === b.outcome && equal(a.reasons, b.reasons) && b.explained;
}

type Pair = readonly [key: string, said: SeenCookie | undefined, told: SeenCookie | undefined];

function pairUp(said: readonly SeenCookie[], told: readonly SeenCookie[]): readonly Pair[] {
  const left = [...told];
  const pairs = said.map((one): Pair => {
    const at = left.findIndex(({ key }) => key === one.key);
    return [one.key, one, at === -1 ? undefined : left.splice(at, 1)[0]];
  });
  return [...pairs, ...left.map((one): Pair => [one.key, undefined, one])];
}

function describe(one: SeenCookie | SeenLine | undefined): string {
  if (one === undefined) return 'unlisted';
  const reasons = one.reasons.length === 0 ? '' : ` [${plainSpelling(one.reasons).join(' ')}]`;
  return `${one.outcome}${reasons}${one.explained ? '' : ' unexplained'}`;
}
