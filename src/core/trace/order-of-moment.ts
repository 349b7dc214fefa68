import type { Cookie, JarChange } from '../model.ts';
import { keyOf } from './key-of.ts';

/** More changes of one millisecond than any page makes: not worth the effort. */
const limit = 64;

/**
 * Changes of one moment in an order that can have been: scripts set and delete a cookie within one millisecond to see
 * whether it works. Those that no line made are put so that a removal follows when the cookie has the value it removes.
 */
export function orderOfMoment(
  changes: readonly JarChange[],
  current: (key: string) => Cookie | undefined,
): readonly JarChange[] {
  if (changes.length < 2 || changes.length > limit) return changes;
  const waiting = [...changes];
  const values = new Map<string, string | undefined>();
  const ordered: JarChange[] = [];
  while (waiting.length > 0) {
    const key = keyOf(waiting[0]!.cookie);
    const value = values.has(key) ? values.get(key) : current(key)?.value;
    const [change] = waiting.splice(nextOf(waiting, key, value), 1) as [JarChange];
    values.set(key, change.removed ? undefined : change.cookie.value);
    ordered.push(change);
  }
  return ordered;
}

function nextOf(waiting: readonly JarChange[], key: string, value: string | undefined): number {
  if (waiting[0]!.by !== undefined) return 0;
  const isAlike = ({ by, cookie }: JarChange): boolean => by === undefined && keyOf(cookie) === key;
  const removal = waiting.findIndex((change) => isAlike(change) && change.removed && change.cookie.value === value);
  if (removal >= 0) return removal;
  return Math.max(
    0,
    waiting.findIndex((change) => isAlike(change) && !change.removed),
  );
}
