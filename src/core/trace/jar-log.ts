import type { CookieEvent } from '../events.ts';
import type { BrowserName, Hop, JarTimeline } from '../model.ts';

export interface JarLog {
  readonly timeline: JarTimeline;
}

export const emptyJar: JarLog = { timeline: { observed: false, baseline: [], changes: [] } };

export function addToJar(
  log: JarLog,
  _events: readonly CookieEvent[],
  _changed: readonly (readonly Hop[])[],
  _browser: BrowserName,
): { log: JarLog; changedFrom: number } {
  return { log, changedFrom: Infinity };
}
