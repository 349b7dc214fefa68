import type { SetCookieVerdict } from '../model.ts';
import { sayLifetime } from './say-id.ts';
import { phrase, type Phrase } from '../words.ts';
import { attributesOfLine, type LineAttributes } from './attributes.ts';
import type { Difference, RunHop, Weight } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';

/** In the order in which they are told. A script's access to the cookie decides over no request. */
const attributes = ['Domain', 'Path', 'Secure', 'SameSite', 'Partitioned', 'HttpOnly'] as const;

interface Of {
  readonly cookie: string;
  readonly weight: Weight;
}

/** The attributes with which both runs set a cookie, and how long it is to live. */
export function compareAttributes(
  pairing: Pairing,
  { cookie, weight }: Of,
  x: SetCookieVerdict,
  y: SetCookieVerdict,
): readonly Difference[] {
  const [a, b] = [attributesOfLine(x.line, timeOf(pairing.a)), attributesOfLine(y.line, timeOf(pairing.b))];
  if (a === undefined || b === undefined) return [];
  const found = attributes.flatMap((attribute): Difference[] => {
    const [one, other] = [a.text.get(attribute), b.text.get(attribute)];
    if (one === other || isSameDomain(pairing, one, other)) return [];
    return [
      {
        kind: 'attribute',
        weight: attribute === 'HttpOnly' ? 'notable' : weight,
        part: 'response',
        name: cookie,
        a: one,
        b: other,
        text: say(pairing, cookie, attribute, one, other),
      },
    ];
  });
  return [...found, ...lifetimes(pairing, { cookie, weight }, a, b)];
}

function isSameDomain({ roles }: Pairing, one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((text) => (text?.startsWith('Domain=') === true ? text.slice(7) : undefined));
  return a !== undefined && b !== undefined && (roles.sameHost(a, b) || isParentOfRole(roles, a, b));
}

/** `Domain=prod.test` on `app.prod.test` is what `Domain=stage.test` is on `app.stage.test`. */
function isParentOfRole({ pairs }: Pairing['roles'], a: string, b: string): boolean {
  return pairs.some(({ a: one, b: other }) => {
    if (!one.endsWith(`.${a}`) || !other.endsWith(`.${b}`)) return false;
    return one.slice(0, -a.length).split('.').length === other.slice(0, -b.length).split('.').length;
  });
}

function say(
  pairing: Pairing,
  cookie: string,
  attribute: string,
  one: string | undefined,
  other: string | undefined,
): Phrase {
  if (one !== undefined && other !== undefined)
    return phrase('`{cookie}` is set with `{x}` in run 1 (hop {n}) and with `{y}` in run 2 (hop {m}).', {
      cookie,
      x: one,
      y: other,
      ...both(pairing),
    });
  return phrase(
    '`{cookie}` is set with `{x}` in run {one} (hop {n}) and without `{attribute}` in run {other} (hop {m}).',
    {
      cookie,
      x: one ?? other ?? '',
      attribute,
      ...oneAndOther(pairing, one === undefined ? 2 : 1),
    },
  );
}

/** Lives of about the same length are the same setting, read at another moment. */
const alike = 1.5;
/** Seconds: a session that lives less than this is over before anybody has signed in. */
const short = 120;

function lifetimes(
  pairing: Pairing,
  { cookie, weight }: Of,
  { lifetime: a }: LineAttributes,
  { lifetime: b }: LineAttributes,
): readonly Difference[] {
  if (a === b) return [];
  const [x, y] = [wordOf(a), wordOf(b)];
  const isOver = (seconds: number | undefined): boolean => seconds !== undefined && seconds < short;
  if (a !== undefined && b !== undefined) {
    if (a <= 0 && b <= 0) return [];
    if (a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < alike) return [];
  }
  return [
    {
      kind: 'attribute',
      weight: isOver(a) === isOver(b) ? 'notable' : weight,
      part: 'response',
      name: cookie,
      a: x,
      b: y,
      text: phrase('`{cookie}` lives {x} in run 1 (hop {n}) and {y} in run 2 (hop {m}).', {
        cookie,
        x: sayLifetime(a),
        y: sayLifetime(b),
        ...both(pairing),
      }),
    },
  ];
}

function wordOf(seconds: number | undefined): string {
  return seconds === undefined ? 'Session' : `${Math.max(0, Math.round(seconds))} s`;
}

function timeOf({ hop: { times } }: RunHop): number {
  return times.headers ?? times.end ?? times.start;
}
