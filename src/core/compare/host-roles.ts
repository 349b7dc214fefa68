import { addressOf, type Address } from './address.ts';
import type { Aligned } from './align.ts';
import type { HostPair, RunHop } from './difference.ts';

/** Which host of run 2 plays the part of which host of run 1. */
export interface HostRoles {
  /** Is the place of `b` in run 2 what the place of `a` is in run 1? The scheme is not asked. */
  readonly sameHost: (a: string, b: string) => boolean;
  /** Same scheme, or the one that each run began with. */
  readonly sameScheme: (a: Address, b: Address) => boolean;
  /** Hosts that differ in name and not in part. */
  readonly pairs: readonly HostPair[];
}

/**
 * Finds the parts from the hops that stand side by side. A host that both runs know plays itself. Only where the runs began
 * on different hosts (staging, production) may others stand for each other, always the same ones.
 */
export function hostRoles(aligned: readonly Aligned[]): HostRoles {
  const both = aligned.flatMap(([a, b]) =>
    a === undefined || b === undefined ? [] : [[hereOf(a), hereOf(b)] as const],
  );
  const known = { a: hostsOf(aligned.map(([a]) => a)), b: hostsOf(aligned.map(([, b]) => b)) };
  const [start] = both;
  const toB = new Map<string, string>();
  const toA = new Map<string, string>();
  if (start !== undefined && start[0].host !== start[1].host) {
    // Where each began plays the other's part, though they may not stand side by side.
    const began = [aligned.find(([a]) => a !== undefined)?.[0], aligned.find(([, b]) => b !== undefined)?.[1]];
    const [one, other] = began.map((hop) => hop && hereOf(hop));
    for (const [{ host: a }, { host: b }] of [...(one && other ? [[one, other] as const] : []), ...both]) {
      if (a === b || known.b.has(a) || known.a.has(b) || toB.has(a) || toA.has(b)) continue;
      toB.set(a, b);
      toA.set(b, a);
    }
  }
  const sameHost = (a: string, b: string): boolean => (toB.has(a) || toA.has(b) ? toB.get(a) === b : a === b);
  return {
    sameHost,
    sameScheme: (a, b) => {
      if (a.scheme === b.scheme && (a.host === b.host || start?.[0].scheme === start?.[1].scheme)) return true;
      if (a.host === b.host || start === undefined) return false;
      return (a.scheme === start[0].scheme) === (b.scheme === start[1].scheme);
    },
    pairs: [...toB].map(([a, b]) => ({ a, b })),
  };
}

function hereOf({ hop }: RunHop): Address {
  return addressOf(hop.request.url, hop);
}

function hostsOf(hops: readonly (RunHop | undefined)[]): ReadonlySet<string> {
  return new Set(hops.flatMap((one) => (one === undefined ? [] : [hereOf(one).host])));
}
