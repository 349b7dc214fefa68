import { phrase, type Phrase } from '../words.ts';
import { addressOf, samePath, type Address } from './address.ts';
import { compareParameters } from './compare-parameters.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { both, type Pairing } from './pairing.ts';

type Kinds = Readonly<Record<'scheme' | 'host' | 'path' | 'parameter', DifferenceKind>>;
type Say = Readonly<Record<'scheme' | 'host' | 'path', (values: Phrase['values']) => Phrase>>;

const ofRequest: Kinds = { scheme: 'scheme', host: 'host', path: 'path', parameter: 'parameter' };
const ofRedirect: Kinds = {
  scheme: 'redirect-scheme',
  host: 'redirect-host',
  path: 'redirect-path',
  parameter: 'redirect-parameter',
};

const asks: Say = {
  scheme: (values) => phrase('Run 1 goes over `{x}` (hop {n}), run 2 over `{y}` (hop {m}).', values),
  host: (values) => phrase('Run 1 asks `{x}` (hop {n}), run 2 asks `{y}` (hop {m}): another host.', values),
  path: (values) => phrase('Run 1 asks for `{x}` (hop {n}), run 2 for `{y}` (hop {m}).', values),
};

const leads: Say = {
  scheme: (values) =>
    phrase('Run 1 is redirected to `{x}` (hop {n}), run 2 to `{y}` (hop {m}): another scheme.', values),
  host: (values) => phrase('Run 1 is redirected to `{x}` (hop {n}), run 2 to `{y}` (hop {m}): another host.', values),
  path: (values) => phrase('Run 1 is redirected to `{x}` (hop {n}), run 2 to `{y}` (hop {m}).', values),
};

/** Where the requests of a pair go. Nothing where both follow redirects, which have been compared. */
export function compareRequestAddresses(pairing: Pairing): readonly Difference[] {
  if (pairing.follows) return [];
  const { a, b } = pairing;
  return differences(pairing, addressOf(a.hop.request.url, a.hop), addressOf(b.hop.request.url, b.hop), {
    kinds: ofRequest,
    say: asks,
    part: 'request',
  });
}

/** Where the responses of a pair lead; both must redirect. */
export function compareRedirectAddresses(pairing: Pairing): readonly Difference[] {
  const [a, b] = [pairing.a.hop.response, pairing.b.hop.response];
  if (a?.redirectUrl === undefined || b?.redirectUrl === undefined) return [];
  return differences(pairing, addressOf(a.redirectUrl, a), addressOf(b.redirectUrl, b), {
    kinds: ofRedirect,
    say: leads,
    part: 'response',
  });
}

interface Manner {
  readonly kinds: Kinds;
  readonly say: Say;
  readonly part: Difference['part'];
}

function differences(pairing: Pairing, a: Address, b: Address, { kinds, say, part }: Manner): readonly Difference[] {
  const { sameHost, sameScheme } = pairing.roles;
  const found: Difference[] = [];
  const tell = (what: 'scheme' | 'host' | 'path', x: string, y: string) =>
    found.push({
      kind: kinds[what],
      weight: 'session',
      part,
      name: undefined,
      a: x,
      b: y,
      text: say[what]({ x, y, ...both(pairing) }),
    });
  const origin = ({ scheme, host }: Address) => `${scheme}//${host}`;
  if (!sameHost(a.host, b.host)) tell('host', origin(a), origin(b));
  else if (!sameScheme(a, b)) tell('scheme', origin(a), origin(b));
  if (!samePath(a, b)) tell('path', a.path, b.path);
  found.push(...compareParameters(pairing, a.parameters, b.parameters, { kind: kinds.parameter, part }));
  return found;
}
