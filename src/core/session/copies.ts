import { distinctCookies, sameCookie } from '../cookie/cookie-key.ts';
import type { CookieRef, HopVerdict, TrackCopy, TrackStep } from '../model.ts';
import type { Followed } from './followed.ts';
import { isOfThisHost, lineName, lineValue } from './followed.ts';
import type { History } from './history.ts';
import { versionOf } from './history.ts';

/**
 * The cookies of a followed name that a chain shows, told apart as the jar does (domain, path, partition), in order of
 * appearance; each with its own steps. Empty where none is known. `steps` are those of the name as a whole: what no copy can
 * claim (a refused line, a cookie of unknown origin) is told of the first. `after`: numbers the values.
 */
export function copiesOf(
  { name }: Pick<Followed, 'name'>,
  hops: readonly HopVerdict[],
  steps: readonly TrackStep[],
  after: History,
): readonly TrackCopy[] {
  const known = identitiesIn(name, hops, steps);
  const [only] = known;
  if (only === undefined) return [];
  if (known.length === 1) return [{ cookie: only, steps }];
  return known.map((cookie, at) => ({
    cookie,
    steps: steps.map((whole, hop) => {
      const verdict = hops[hop];
      if (verdict === undefined || whole.request === 'other-site') return whole;
      return stepOf(cookie, { name, verdict, whole, after, first: at === 0 });
    }),
  }));
}

function identitiesIn(name: string, hops: readonly HopVerdict[], steps: readonly TrackStep[]): readonly CookieRef[] {
  return distinctCookies(
    hops.flatMap(({ cookies, setCookies }, hop) => {
      if (steps[hop]?.request === 'other-site') return [];
      // a copy for another host that is only kept back is none of this chain's business
      const held = cookies.filter((one) => one.cookie.name === name && one.inJar && isOfThisHost(one));
      const stored = setCookies.filter(({ cookie, outcome }) => cookie?.name === name && outcome === 'stored');
      return [...held, ...stored].flatMap(({ cookie }) => cookie ?? []);
    }),
  );
}

interface At {
  readonly name: string;
  readonly verdict: HopVerdict;
  readonly whole: TrackStep;
  readonly after: History;
  readonly first: boolean;
}

function stepOf(copy: CookieRef, { name, verdict, whole, after, first }: At): TrackStep {
  const own = verdict.cookies.find(({ cookie, inJar }) => inJar && sameCookie(cookie, copy));
  const seen = own ?? (first ? verdict.cookies.find(({ cookie, inJar }) => !inJar && cookie.name === name) : undefined);
  const line = verdict.setCookies.findLast((item) =>
    item.outcome === 'rejected' ? first && lineName(item) === name : item.cookie && sameCookie(item.cookie, copy),
  );
  const versionBefore = seen === undefined ? undefined : numbered(after, seen.cookie.value);
  const kept = line === undefined || line.outcome === 'rejected';
  return {
    request: seen === undefined ? 'absent' : seen.outcome,
    response: responseOf(line, seen?.cookie.value),
    versionBefore,
    versionAfter: kept ? versionBefore : line.outcome === 'deleted' ? undefined : numbered(after, lineValue(line)),
    reasons: [
      ...(seen === undefined ? (whole.request === 'absent' ? whole.reasons : []) : seen.reasons),
      ...(line?.outcome === 'rejected' ? line.reasons : []),
    ],
  };
}

/** What a `Set-Cookie` line did to a cookie of which the request held this value. */
export function responseOf(
  line: HopVerdict['setCookies'][number] | undefined,
  held: string | undefined,
): TrackStep['response'] {
  if (line === undefined) return 'none';
  return line.outcome === 'stored' ? responseTo(held, lineValue(line)) : line.outcome;
}

/** What storing a value did to a cookie of which the request held another, the same or none. */
export function responseTo(held: string | undefined, stored: string): TrackStep['response'] {
  if (held === undefined) return 'set';
  return held === stored ? 'unchanged' : 'renewed';
}

function numbered(history: History, value: string): number | undefined {
  return versionOf(history, value) || undefined;
}
