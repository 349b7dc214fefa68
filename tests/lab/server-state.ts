import { createHash } from 'node:crypto';
import type { ServerState } from './scenario.ts';

/** Same seed, same ids: the simulated runs are repeatable. */
export function createServerState(seed: string, now: () => number): ServerState {
  const counts = new Map<string, number>();
  const count = (name: string): number => {
    const value = counts.get(name) ?? 0;
    counts.set(name, value + 1);
    return value;
  };
  return {
    sessions: new Map(),
    count,
    now,
    newId: () =>
      createHash('sha256')
        .update(`${seed}/${count('id')}`)
        .digest('base64url')
        .slice(0, 32),
  };
}
