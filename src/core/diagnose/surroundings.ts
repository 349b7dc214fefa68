import type { Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { appOf } from '../session/followed.ts';
import { noHistory } from '../session/history.ts';
import { companions } from '../session/identify.ts';
import { track } from '../session/track.ts';
import type { Followup } from '../session/track.ts';

/** What a chain's diagnosis may look at besides the chain itself. */
export interface Surroundings {
  readonly trace: Trace;
  readonly profile: Profile;
  readonly chains: ReadonlyMap<string, JudgedChain>;
  /** The followed cookies of each chain, sessions first; the same list as long as each of them is the same. */
  readonly followups: ReadonlyMap<string, readonly Followup[]>;
  /** Chains of one flow, in order. */
  readonly flows: ReadonlyMap<string, readonly JudgedChain[]>;
  /** Chains by the applications that they touch, in order. */
  readonly byApp: ReadonlyMap<string, readonly JudgedChain[]>;
  /** Applications that have a session cookie anywhere in the recording. */
  readonly knownApps: ReadonlySet<string>;
}

/** Follows every cookie through the whole recording, chain by chain in the order in which they began. */
export function lookAround(
  trace: Trace,
  profile: Profile,
  judged: readonly JudgedChain[],
  followed: readonly Followed[],
): Surroundings {
  const followups = new Map<string, Followup[]>();
  const flows = new Map<string, JudgedChain[]>();
  const byApp = new Map<string, JudgedChain[]>();
  for (const chain of judged) {
    append(flows, chain.chain.flow, chain);
    for (const app of appsOf(chain)) append(byApp, app, chain);
  }
  for (const one of followed) {
    let history = noHistory;
    for (const chain of byApp.get(one.app) ?? []) {
      const followup = track(one, chain, history);
      history = followup.after;
      append(followups, chain.chain.id, followup);
    }
  }
  for (const chain of judged) {
    for (const companion of companions(chain)) append(followups, chain.chain.id, track(companion, chain, noHistory));
  }
  for (const chain of judged) keepList(followups, chain);
  return {
    trace,
    profile,
    chains: new Map(judged.map((chain) => [chain.chain.id, chain])),
    followups,
    flows,
    byApp,
    knownApps: new Set(
      followed.filter(({ role }) => role === 'session' || role === 'transaction').map(({ app }) => app),
    ),
  };
}

const lists = new WeakMap<JudgedChain, Followup[]>();

/** Puts the list of the last time in place of one that holds the same, so that it can be compared at a glance. */
function keepList(followups: Map<string, Followup[]>, chain: JudgedChain): void {
  const now = followups.get(chain.chain.id);
  if (now === undefined) return;
  const before = lists.get(chain);
  if (before?.length === now.length && before.every((one, index) => one === now[index]))
    followups.set(chain.chain.id, before);
  else lists.set(chain, now);
}

const apps = new WeakMap<JudgedChain, readonly string[]>();

/** Applications that a chain's hops belong to. */
export function appsOf(chain: JudgedChain): readonly string[] {
  let known = apps.get(chain);
  if (known === undefined) {
    known = [...new Set(chain.hops.map(({ hop }) => appOf(hop.request.url)))];
    apps.set(chain, known);
  }
  return known;
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
