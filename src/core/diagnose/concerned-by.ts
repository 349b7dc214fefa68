import { differenceOf } from '../judge.ts';
import type { JudgedChain } from '../session/followed.ts';
import type { Diagnosed } from './diagnose-chain.ts';
import type { KnownRecording } from './known-recording.ts';
import { neighboursTo } from './neighbours.ts';
import type { Surroundings } from './surroundings.ts';

/** How long (ms) after a chain its causes look for what the jar made of it. */
const aftereffect = 2000;

interface Concerned {
  /** Places of chains whose diagnosis may be another one. */
  readonly places: ReadonlySet<number>;
  /** Those of them that looked into a part of the recording which is another one now. */
  readonly outdated: ReadonlySet<number>;
}

/**
 * Which diagnoses can differ from `before`: of the chains that changed (`changed`) or whose cookies were followed otherwise, of
 * those that look at such a chain, and of those whose causes looked into the recording. These only ask for what had happened
 * by the end of their chain, so what began later, and a jar that differs from later on, is nothing to them.
 */
export function concernedBy(
  changed: readonly number[],
  now: Surroundings,
  { around: before, diagnosed }: Pick<KnownRecording, 'around' | 'diagnosed'>,
): Concerned {
  const touched = new Set(changed);
  for (let place = 0; place < now.followups.length; place++)
    if (now.followups[place] !== before.followups[place]) touched.add(place);
  const places = new Set<number>();
  for (const place of touched) {
    if (place < now.chains.length) places.add(place);
    for (const around of [before, now]) for (const one of neighboursTo(around, place)) places.add(one);
  }
  for (const app of exclusive(before.knownApps, now.knownApps))
    for (const place of now.byApp.get(app) ?? []) places.add(place);

  const others = changed
    .flatMap((place) => [before.chains[place], now.chains[place]])
    .filter((one) => one !== undefined);
  const from = Math.min(Infinity, ...others.map(startOf));
  const jarFrom = differenceOf(before.trace.jar, now.trace.jar).since - aftereffect;
  const ids = new Set(others.map(({ chain }) => chain.id));
  const outdated = new Set<number>();
  for (let place = 0; place < diagnosed.length; place++) {
    const { until, asked } = diagnosed[place]!;
    if (until >= from || until >= jarFrom) outdated.add(place);
    else if (asked.size > 0 && hasAny(asked, ids)) places.add(place);
  }
  for (const place of outdated) places.add(place);
  for (const place of places) if (place >= now.chains.length) places.delete(place);
  return { places, outdated };
}

function startOf({ chain }: JudgedChain): number {
  return chain.hops[0]!.times.start;
}

function hasAny(asked: Diagnosed['asked'], ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (asked.has(id)) return true;
  return false;
}

function exclusive(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  if (a === b) return [];
  return [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))];
}
