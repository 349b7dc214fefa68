import type { Change } from '../model.ts';

/** The name that a cookie has with the changes; names that only one origin changes stay. */
export function renamed(name: string, changes: readonly Change[]): string {
  return changes.reduce(
    (now, change) =>
      change.kind === 'rename' && change.origin === undefined && change.cookie === now ? change.to : now,
    name,
  );
}
