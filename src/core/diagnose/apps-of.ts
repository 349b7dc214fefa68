import { appOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';

const known = new WeakMap<JudgedChain, ReadonlySet<string>>();

/** Applications that a chain's hops belong to, in the order in which it meets them. */
export function appsOf(chain: JudgedChain): ReadonlySet<string> {
  let apps = known.get(chain);
  if (apps === undefined) {
    apps = new Set(chain.hops.map(({ hop }) => appOf(hop.request.url)));
    known.set(chain, apps);
  }
  return apps;
}
