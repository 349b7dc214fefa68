import type { Hop, JarChange, JarTimeline, Trace } from '../model.ts';
import { groupedChanges } from '../trace/grouped-changes.ts';
import { responseTime } from './hop-moment.ts';

/** How long the jar's events may follow the response that made them, in ms. */
const patience = 1000;

const byHop = groupedChanges({ keyOf: ({ by }) => by?.hop, grow: (_, changes) => ({ changes }) });

/** The changes that a hop's `Set-Cookie` lines made. */
export function changesBy(jar: JarTimeline, hop: string): readonly JarChange[] {
  return byHop(jar).get(hop)?.changes ?? none;
}

const none: readonly JarChange[] = [];

const newest = new WeakMap<Trace, number>();

/** Have the jar's events of this hop had the time to come? Before that their absence proves nothing. */
export function isSettled(trace: Trace, hop: Hop): boolean {
  return newestTime(trace) - responseTime(hop.times) >= patience;
}

function newestTime(trace: Trace): number {
  let time = newest.get(trace);
  if (time === undefined) {
    time = trace.jar.changes.at(-1)?.time ?? trace.startedAt;
    for (let at = 0; at < trace.chains.length; at++) {
      const { hops } = trace.chains[at]!;
      const last = hops[hops.length - 1];
      if (last !== undefined) time = Math.max(time, last.times.end ?? 0, responseTime(last.times));
    }
    newest.set(trace, time);
  }
  return time;
}
