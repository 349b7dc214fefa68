import { phrase } from '../words.ts';
import { addressOf, samePath } from './address.ts';
import type { Difference, DifferenceKind, Weight } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';
import { shapeOf } from './shape.ts';

/** Values that are new in every run. Lower case. */
const everNew: ReadonlySet<string> = new Set(
  (
    'state nonce code code_challenge code_verifier session_state sid ticket samlrequest samlresponse relaystate signature ' +
    'csrf _csrf csrf_token csrfmiddlewaretoken authenticity_token _token token id_token access_token id_token_hint login_hint ' +
    'jsessionid phpsessid t ts _ time timestamp date rnd rand cb cachebuster request_id client-request-id execution auth_time ' +
    'hmac sig iat exp wctx tab_id session_code client_data'
  ).split(' '),
);

type Parameters = ReadonlyMap<string, string>;

interface Manner {
  readonly kind: DifferenceKind;
  readonly part: Difference['part'];
}

/** Parameters of two addresses. One whose value is an address elsewhere (`redirect_uri`) weighs as a redirect does. */
export function compareParameters(
  pairing: Pairing,
  a: Parameters,
  b: Parameters,
  { kind, part }: Manner,
): readonly Difference[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((name): Difference[] => {
    const [x, y] = [a.get(name), b.get(name)];
    const weight = weigh(pairing, name, x, y);
    if (weight === undefined) return [];
    return [{ kind, weight, part, name, a: x, b: y, text: say(pairing, name, x, y) }];
  });
}

function weigh(pairing: Pairing, name: string, a: string | undefined, b: string | undefined): Weight | undefined {
  if (a === b) return undefined;
  if (everNew.has(name.toLowerCase())) return (a === undefined) === (b === undefined) ? 'noise' : 'notable';
  if (a === undefined || b === undefined) return 'notable';
  if (isAddress(a) && isAddress(b)) {
    const [one, other] = [addressOf(a, {}), addressOf(b, {})];
    const { sameHost, sameScheme } = pairing.roles;
    if (!sameHost(one.host, other.host) || !sameScheme(one, other)) return 'session';
    return samePath(one, other) ? 'noise' : 'notable';
  }
  return shapeOf(a) === shapeOf(b) ? 'noise' : 'notable';
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

function say(pairing: Pairing, name: string, x: string | undefined, y: string | undefined) {
  if (x !== undefined && y !== undefined)
    return phrase('The parameter `{name}` is `{x}` in run 1 (hop {n}) and `{y}` in run 2 (hop {m}).', {
      name,
      x,
      y,
      ...both(pairing),
    });
  return phrase('The parameter `{name}` is in run {one} (hop {n}) and not in run {other} (hop {m}).', {
    name,
    ...oneAndOther(pairing, x === undefined ? 2 : 1),
  });
}
