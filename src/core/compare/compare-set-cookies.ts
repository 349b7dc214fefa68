import { nameInSetCookie } from '../cookie/name-in-set-cookie.ts';
import type { SetCookieVerdict, TrackStep } from '../model.ts';
import { profiles } from '../profile.ts';
import { reasonCode } from '../reasons/reason-code.ts';
import { phrase, type Phrase } from '../words.ts';
import { compareAttributes } from './compare-attributes.ts';
import type { Difference, DifferenceKind, RunHop, Side } from './difference.ts';
import { both, cookieKey, oneAndOther, type Pairing } from './pairing.ts';

/** What the responses of a pair set, and what became of it. Values are new in every run and not compared. */
export function compareSetCookies(pairing: Pairing): readonly Difference[] {
  const [a, b] = [linesOf(pairing.a), linesOf(pairing.b)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .flatMap((key) => compareLines(pairing, key, a.get(key), b.get(key)));
}

/** Names of the cookies that a hop's response speaks of, by `cookieKey`. */
export function cookiesSetBy(hop: RunHop): Iterable<string> {
  return linesOf(hop).keys();
}

function linesOf({ verdict }: RunHop): Map<string, readonly SetCookieVerdict[]> {
  const lines = new Map<string, readonly SetCookieVerdict[]>();
  for (const line of verdict?.setCookies ?? []) {
    const key = cookieKey(nameOf(line));
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return lines;
}

function nameOf({ cookie, line }: SetCookieVerdict): string {
  return cookie?.name ?? nameInSetCookie(line, profiles.rfc10025);
}

type Lines = readonly SetCookieVerdict[] | undefined;

function compareLines(pairing: Pairing, key: string, a: Lines, b: Lines): readonly Difference[] {
  const weight = pairing.followed.get(key) ?? 'notable';
  const [x, y] = [a?.at(-1), b?.at(-1)];
  const [told] = [x, y].filter((line) => line !== undefined);
  const cookie = told === undefined ? key : nameOf(told);
  const tell = (kind: DifferenceKind, text: Phrase): Difference => ({
    kind,
    weight,
    part: 'response',
    name: cookie,
    a: x?.line,
    b: y?.line,
    text,
  });
  const replaced = newSession(pairing, key);
  const sign = replaced === undefined ? [] : [tell('new-session', sayNewSession(pairing, cookie, replaced))];
  if (x === undefined || y === undefined) {
    if (sign.length > 0) return sign;
    const values = { cookie, ...oneAndOther(pairing, x === undefined ? 2 : 1) };
    return [
      tell(
        'set-in-one-run',
        told?.outcome === 'deleted'
          ? phrase('Run {one} deletes `{cookie}` (hop {n}); run {other} does not (hop {m}).', values)
          : phrase('Run {one} sets `{cookie}` (hop {n}); run {other} does not (hop {m}).', values),
      ),
    ];
  }
  const twice =
    a?.length === b?.length
      ? []
      : [
          tell(
            'set-twice',
            phrase('`{cookie}` is set {x} times in run 1 (hop {n}) and {y} times in run 2 (hop {m}).', {
              cookie,
              x: a?.length ?? 0,
              y: b?.length ?? 0,
              ...both(pairing),
            }),
          ),
        ];
  const became = x.outcome === y.outcome ? [] : [tell('set-outcome', sayOutcome(pairing, cookie, x, y))];
  return [...compareAttributes(pairing, { cookie, weight }, x, y), ...became, ...twice, ...sign];
}

/** The run whose server began a new session here while the other's, which was sent its own as well, went on with the old one. */
function newSession({ a, b }: Pairing, key: string): Side | undefined {
  const [x, y] = [stepOf(a, key), stepOf(b, key)];
  if (x?.response === 'replaced') return y?.response !== 'replaced' && y?.request === 'sent' ? 1 : undefined;
  return y?.response === 'replaced' && x?.request === 'sent' ? 2 : undefined;
}

function stepOf({ tracks, index }: RunHop, key: string): TrackStep | undefined {
  return tracks.find(({ cookie, role }) => role === 'session' && cookieKey(cookie.name) === key)?.steps[index];
}

function sayNewSession(pairing: Pairing, cookie: string, replaced: Side): Phrase {
  return phrase(
    'Run {one} goes on with the session in `{cookie}` (hop {n}); run {other} gets a new one (hop {m}): its server did not take the old.',
    { cookie, ...oneAndOther(pairing, replaced === 1 ? 2 : 1) },
  );
}

const goodness = { stored: 2, deleted: 1, rejected: 0 } as const;

function sayOutcome(pairing: Pairing, cookie: string, x: SetCookieVerdict, y: SetCookieVerdict): Phrase {
  const one = goodness[x.outcome] > goodness[y.outcome] ? 1 : 2;
  const [more, less] = one === 1 ? [x, y] : [y, x];
  const values = { cookie, ...oneAndOther(pairing, one), reasons: less.reasons.map(reasonCode).join(', ') };
  if (less.outcome === 'deleted')
    return phrase('Run {one} stores `{cookie}` (hop {n}); in run {other} the line deletes it (hop {m}).', values);
  if (more.outcome === 'deleted')
    return phrase(
      'Run {one} deletes `{cookie}` (hop {n}); in run {other} the browser refuses the line (hop {m}).',
      values,
    );
  if (values.reasons === '')
    return phrase(
      'Run {one} stores `{cookie}` (hop {n}); in run {other} the browser refuses it (hop {m}); no known rule explains it.',
      values,
    );
  return phrase(
    'Run {one} stores `{cookie}` (hop {n}); in run {other} the browser refuses it (hop {m}): `{reasons}`.',
    values,
  );
}
