import type { Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { Followed, JudgedChain } from '../session/followed.ts';
import { noPlaces, withMoved } from '../session/places.ts';
import type { Places } from '../session/places.ts';
import type { Followup } from '../session/track.ts';
import { SharedMap } from '../trace/shared-map.ts';
import { appsOf } from './apps-of.ts';
import { followAgain } from './follow-again.ts';

/** What a chain's diagnosis may look at besides the chain itself. Chains go by their places in `trace.chains`. */
export interface Surroundings {
  readonly trace: Trace;
  readonly profile: Profile;
  readonly chains: readonly JudgedChain[];
  readonly byId: SharedMap<number>;
  /** The followed cookies of each chain, sessions first; the same list as long as each of them is the same. */
  readonly followups: readonly (readonly Followup[])[];
  /** Chains of one flow. */
  readonly byFlow: Places;
  /** Chains by the applications that they touch. */
  readonly byApp: Places;
  readonly followed: readonly Followed[];
  /** Applications that have a session cookie anywhere in the recording. */
  readonly knownApps: ReadonlySet<string>;
}

export function nothingAround(trace: Trace, profile: Profile): Surroundings {
  const nobody = { followups: [], byFlow: noPlaces, byApp: noPlaces, followed: [], knownApps: new Set<string>() };
  return { trace, profile, chains: [], byId: new SharedMap(), ...nobody };
}

/**
 * Follows every cookie through the whole recording, chain by chain in the order in which they began; as `before` as far as
 * chains and followed cookies are the same. `changed`: places of the chains that are not. Yields now and then, for those who
 * must do other things in between.
 */
export function* lookAround(
  { trace, profile, chains }: Pick<Surroundings, 'trace' | 'profile' | 'chains'>,
  followed: readonly Followed[],
  before: Surroundings,
  changed: readonly number[],
): Generator<undefined, Surroundings, undefined> {
  const moved = (keysOf: (chain: JudgedChain) => ReadonlySet<string>) =>
    changed.map((place) => {
      const [old, now] = [before.chains[place], chains[place]];
      return { place, before: old ? keysOf(old) : none, after: now ? keysOf(now) : none };
    });
  for (const place of changed) {
    const now = chains[place];
    // remembered: what is gathered of all chains at once, below, finds it
    if (now !== undefined) appsOf(now);
    yield;
  }
  const byApp = withMoved(before.byApp, moved(appsOf));
  const ids = changed.flatMap((place) => {
    const id = chains[place]?.chain.id;
    return id === undefined || before.byId.get(id) === place ? [] : ([[id, place]] as const);
  });
  return {
    trace,
    profile,
    chains,
    byId: before.byId.with(new Map(ids)),
    followups: yield* followAgain({ chains, byApp, followed }, before, changed),
    byFlow: withMoved(
      before.byFlow,
      moved(({ chain }) => new Set([chain.flow])),
    ),
    byApp,
    followed,
    knownApps: followed === before.followed ? before.knownApps : knownApps(followed),
  };
}

const none: ReadonlySet<string> = new Set();

function knownApps(followed: readonly Followed[]): ReadonlySet<string> {
  return new Set(followed.filter(({ role }) => role === 'session' || role === 'transaction').map(({ app }) => app));
}

export function chainOf({ byId, chains }: Surroundings, id: string): JudgedChain | undefined {
  const chain = chains[byId.get(id) ?? -1];
  return chain?.chain.id === id ? chain : undefined;
}

/** The followed cookies of a chain; none where it is not of the recording. */
export function followupsOf(around: Surroundings, { chain }: JudgedChain): readonly Followup[] {
  return around.followups[around.byId.get(chain.id) ?? -1] ?? [];
}
