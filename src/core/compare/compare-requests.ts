import type { HopVerdict } from '../model.ts';
import { sayContext, sayVia } from './say-id.ts';
import { phrase } from '../words.ts';
import { compareRequestAddresses } from './compare-addresses.ts';
import { compareRequestHeaders } from './compare-headers.ts';
import { compareSent } from './compare-sent.ts';
import type { Difference } from './difference.ts';
import { both, type Pairing } from './pairing.ts';

/** The requests of a pair: cause before effect. */
export function compareRequests(pairing: Pairing): readonly Difference[] {
  const sent = compareSent(pairing);
  return [
    ...compareMethods(pairing),
    ...compareRequestAddresses(pairing),
    ...sent,
    ...compareContexts(pairing, sent),
    ...compareOrigins(pairing),
    ...compareRequestHeaders(pairing),
  ];
}

function compareMethods(pairing: Pairing): readonly Difference[] {
  const [x, y] = [pairing.a.hop.request.method, pairing.b.hop.request.method];
  if (x === y) return [];
  return [
    {
      kind: 'method',
      weight: 'session',
      part: 'request',
      name: undefined,
      a: x,
      b: y,
      text: phrase('Run 1 makes a `{x}` (hop {n}), run 2 a `{y}` (hop {m}).', { x, y, ...both(pairing) }),
    },
  ];
}

/** Who started a request matters by the cookies that it keeps back; else it is only worth a word. */
function compareContexts(pairing: Pairing, sent: readonly Difference[]): readonly Difference[] {
  const [x, y] = [pairing.a.verdict?.sameSiteContext, pairing.b.verdict?.sameSiteContext];
  if (x === undefined || y === undefined || x === y) return [];
  const decides =
    sent.some(({ kind, weight }) => kind === 'cookie-not-sent' && weight === 'session') &&
    [pairing.a.verdict, pairing.b.verdict].some(isHeldBackBySite);
  return [
    {
      kind: 'same-site-context',
      weight: decides ? 'session' : 'notable',
      part: 'request',
      name: undefined,
      a: x,
      b: y,
      text: phrase('For SameSite the request is {x} in run 1 (hop {n}) and {y} in run 2 (hop {m}).', {
        x: sayContext(x),
        y: sayContext(y),
        ...both(pairing),
      }),
    },
  ];
}

function isHeldBackBySite(verdict: HopVerdict | undefined): boolean {
  return verdict?.cookies.some(({ reasons }) => reasons.some((reason) => reason.includes('same-site'))) === true;
}

function compareOrigins(pairing: Pairing): readonly Difference[] {
  const [x, y] = [pairing.a.hop.via, pairing.b.hop.via];
  if (x === y) return [];
  return [
    {
      kind: 'came-by',
      weight: (x === 'internal-redirect') === (y === 'internal-redirect') ? 'notable' : 'session',
      part: 'request',
      name: undefined,
      a: x,
      b: y,
      text: phrase('Run 1 came here by {x} (hop {n}), run 2 by {y} (hop {m}).', {
        x: sayVia(x),
        y: sayVia(y),
        ...both(pairing),
      }),
    },
  ];
}
