import type { JarChange, JarTimeline } from '../model.ts';
import { commonStart } from './common-start.ts';
import { SharedMap } from './shared-map.ts';

/** Changes of the jar that belong together, in order, and what is worked out from them. */
export interface Group {
  readonly changes: readonly JarChange[];
}

interface Grouping<G extends Group> {
  /** undefined: the change belongs to no group. */
  readonly keyOf: (change: JarChange) => string | undefined;
  /** Makes a group of these changes. `before` is the one that they had, of which the first `kept` changes are the same. */
  readonly grow: (jar: JarTimeline, changes: readonly JarChange[], before: G | undefined, kept: number) => G;
}

/**
 * Groups the changes of a timeline, once per timeline. Of one that goes on from the timeline asked about before only what is new
 * is grouped: to group all changes at every hop that comes in would make a recording cost the square of its length.
 */
export function groupedChanges<G extends Group>({ keyOf, grow }: Grouping<G>): (jar: JarTimeline) => SharedMap<G> {
  const known = new WeakMap<JarTimeline, SharedMap<G>>();
  let last: WeakRef<JarTimeline> | undefined;

  const regroup = (jar: JarTimeline, old: JarTimeline | undefined): SharedMap<G> => {
    const before = (old && known.get(old)) ?? new SharedMap<G>();
    const same = old === undefined ? 0 : commonStart(old.changes, jar.changes);
    const gone = grouped(old?.changes.slice(same) ?? [], keyOf);
    const added = grouped(jar.changes.slice(same), keyOf);
    const groups = new Map<string, G>();
    for (const key of new Set([...gone.keys(), ...added.keys()])) {
      const group = before.get(key);
      const kept = (group?.changes.length ?? 0) - (gone.get(key)?.length ?? 0);
      const changes = [...(group?.changes.slice(0, kept) ?? []), ...(added.get(key) ?? [])];
      groups.set(key, grow(jar, changes, group, kept));
    }
    return before.with(groups);
  };

  return (jar) => {
    const found = known.get(jar);
    if (found !== undefined) return found;
    const old = last?.deref();
    const groups = regroup(jar, old?.baseline === jar.baseline ? old : undefined);
    known.set(jar, groups);
    last = new WeakRef(jar);
    return groups;
  };
}

function grouped(changes: readonly JarChange[], keyOf: (change: JarChange) => string | undefined) {
  const groups = new Map<string, JarChange[]>();
  for (const change of changes) {
    const key = keyOf(change);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return groups;
}
