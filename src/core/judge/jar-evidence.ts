import type { Hop, JarChange, JarTimeline, Trace } from '../model.ts';
import { responseTime } from './hop-moment.ts';

/** How long the jar's events may follow the response that made them, in ms. */
const patience = 1000;

const byHop = new WeakMap<JarTimeline, ReadonlyMap<string, readonly JarChange[]>>();

/** The changes that a hop's `Set-Cookie` lines made. */
export function changesBy(jar: JarTimeline, hop: string): readonly JarChange[] {
  let index = byHop.get(jar);
  if (index === undefined) {
    const lists = new Map<string, JarChange[]>();
    for (const change of jar.changes) {
      if (change.by === undefined) continue;
      const list = lists.get(change.by.hop);
      if (list === undefined) lists.set(change.by.hop, [change]);
      else list.push(change);
    }
    index = lists;
    byHop.set(jar, index);
  }
  return index.get(hop) ?? [];
}

const newest = new WeakMap<Trace, number>();

/** Have the jar's events of this hop had the time to come? Before that their absence proves nothing. */
export function isSettled(trace: Trace, hop: Hop): boolean {
  return newestTime(trace) - responseTime(hop.times) >= patience;
}

function newestTime(trace: Trace): number {
  let time = newest.get(trace);
  if (time === undefined) {
    time = trace.jar.changes.at(-1)?.time ?? trace.startedAt;
    for (const { hops } of trace.chains) {
      const last = hops.at(-1);
      if (last !== undefined) time = Math.max(time, last.times.end ?? 0, responseTime(last.times));
    }
    newest.set(trace, time);
  }
  return time;
}
