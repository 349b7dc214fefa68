import type { Header } from '../model.ts';
import { phrase } from '../words.ts';
import type { Difference, DifferenceKind, Weight } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';
import { shapeOf } from './shape.ts';

/** Headers whose difference says something; of the others only the ever-changing value would be seen. */
const tellingRequest: ReadonlySet<string> = new Set([
  'authorization',
  'origin',
  'user-agent',
  'x-requested-with',
  'sec-fetch-mode',
]);
const tellingResponse: ReadonlySet<string> = new Set(
  (
    'cache-control vary x-cache cf-cache-status via server x-powered-by x-served-by x-backend-server strict-transport-security ' +
    'content-type www-authenticate access-control-allow-origin access-control-allow-credentials refresh referrer-policy'
  ).split(' '),
);
/** Compared elsewhere, part by part. */
const comparedElsewhere: ReadonlySet<string> = new Set(['cookie', 'set-cookie', 'location']);
/** More names than this are not looked at. */
const mostHeaders = 200;

export function compareRequestHeaders(pairing: Pairing): readonly Difference[] {
  const { a, b } = pairing;
  if (a.hop.request.headers === undefined || b.hop.request.headers === undefined) return [];
  return compareHeaders(pairing, a.hop.request.headers, b.hop.request.headers, {
    kind: 'request-header',
    part: 'request',
    telling: tellingRequest,
  });
}

export function compareResponseHeaders(pairing: Pairing): readonly Difference[] {
  const [a, b] = [pairing.a.hop.response, pairing.b.hop.response];
  if (a === undefined || b === undefined) return [];
  return compareHeaders(pairing, a.headers, b.headers, {
    kind: 'response-header',
    part: 'response',
    telling: tellingResponse,
  });
}

interface Manner {
  readonly kind: DifferenceKind;
  readonly part: Difference['part'];
  readonly telling: ReadonlySet<string>;
}

function compareHeaders(
  pairing: Pairing,
  a: readonly Header[],
  b: readonly Header[],
  manner: Manner,
): readonly Difference[] {
  const [one, other] = [byName(a), byName(b)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((name): Difference[] => {
    const [x, y] = [one.get(name), other.get(name)];
    const weight = weigh(name, x, y, manner.telling);
    if (weight === undefined) return [];
    return [{ kind: manner.kind, weight, part: manner.part, name, a: x, b: y, text: say(pairing, name, x, y) }];
  });
}

function byName(headers: readonly Header[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (comparedElsewhere.has(key)) continue;
    const before = found.get(key);
    if (before === undefined && found.size >= mostHeaders) break;
    found.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return found;
}

function weigh(
  name: string,
  x: string | undefined,
  y: string | undefined,
  telling: ReadonlySet<string>,
): Weight | undefined {
  if (x === y) return undefined;
  if (name === 'clear-site-data') return 'session';
  if (!telling.has(name)) return 'noise';
  // What the credentials are is new in every run; that there are none is not.
  if (name === 'authorization' && x !== undefined && y !== undefined) return 'noise';
  return shapeOf(x ?? '') === shapeOf(y ?? '') && (x === undefined) === (y === undefined) ? 'noise' : 'notable';
}

function say(pairing: Pairing, name: string, x: string | undefined, y: string | undefined) {
  if (x !== undefined && y !== undefined)
    return phrase('The header `{name}` is `{x}` in run 1 (hop {n}) and `{y}` in run 2 (hop {m}).', {
      name,
      x,
      y,
      ...both(pairing),
    });
  return phrase('The header `{name}` is in run {one} (hop {n}) and not in run {other} (hop {m}).', {
    name,
    ...oneAndOther(pairing, x === undefined ? 2 : 1),
  });
}
