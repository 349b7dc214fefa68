import { phrase, type Phrase } from '../words.ts';
import { compareRedirectAddresses } from './compare-addresses.ts';
import { compareResponseHeaders } from './compare-headers.ts';
import { compareSetCookies } from './compare-set-cookies.ts';
import type { Difference, DifferenceKind, RunHop, Weight } from './difference.ts';
import { both, oneAndOther, type Pairing } from './pairing.ts';

/**
 * The responses of a pair. How a cookie was set comes before where the server led, since it may be the cause of what comes
 * later; that a cookie was not set at all is more often the effect of another answer.
 */
export function compareResponses(pairing: Pairing): readonly Difference[] {
  const cookies = compareSetCookies(pairing);
  const isMissing = ({ kind }: Difference): boolean => kind === 'set-in-one-run';
  return [
    ...compareFailures(pairing),
    ...cookies.filter((one) => !isMissing(one)),
    ...compareStatuses(pairing),
    ...compareRedirectAddresses(pairing),
    ...cookies.filter(isMissing),
    ...compareResponseHeaders(pairing),
  ];
}

function compareFailures(pairing: Pairing): readonly Difference[] {
  const [x, y] = [pairing.a.hop.failure, pairing.b.hop.failure];
  if (x === y) return [];
  const one = x === undefined ? 1 : 2;
  const failure = (x === undefined ? y : x) ?? '';
  return [
    tell(
      'failure',
      'session',
      x,
      y,
      x !== undefined && y !== undefined
        ? phrase('Run 1 fails with `{x}` (hop {n}), run 2 with `{y}` (hop {m}).', { x, y, ...both(pairing) })
        : phrase('Run {one} is answered (hop {n}); in run {other} the request fails (hop {m}): `{failure}`.', {
            failure,
            ...oneAndOther(pairing, one),
          }),
    ),
  ];
}

function compareStatuses(pairing: Pairing): readonly Difference[] {
  const [x, y] = [statusOf(pairing.a), statusOf(pairing.b)];
  // Failures and answers of the browser itself were told.
  if (x === y || pairing.a.hop.failure !== undefined || pairing.b.hop.failure !== undefined) return [];
  const isSameAnswer = [x, y].sort().join() === '200,304';
  return [
    tell(
      'status',
      isSameAnswer ? 'notable' : 'session',
      x,
      y,
      phrase('Run 1 is answered with `{x}` (hop {n}), run 2 with `{y}` (hop {m}).', { x, y, ...both(pairing) }),
    ),
  ];
}

function statusOf({ hop: { response } }: RunHop): string {
  if (response === undefined) return 'no answer';
  return response.status === 0 ? 'no status' : String(response.status);
}

function tell(
  kind: DifferenceKind,
  weight: Weight,
  a: string | undefined,
  b: string | undefined,
  text: Phrase,
): Difference {
  return { kind, weight, part: 'response', name: undefined, a, b, text };
}
