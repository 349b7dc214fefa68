import type { Run, RunHop, Side, Weight } from './difference.ts';
import type { HostRoles } from './host-roles.ts';
import { shapeOf } from './shape.ts';

/** Two hops side by side, and what comparing them needs to know of their runs. */
export interface Pairing {
  readonly a: RunHop;
  readonly b: RunHop;
  readonly roles: HostRoles;
  readonly followed: Followed;
  /** Followed cookies that an earlier response of either run set or deleted, by `cookieKey`. */
  readonly touched: ReadonlySet<string>;
  /** Both hops follow the redirects of the pair before, which were compared there. */
  readonly follows: boolean;
}

/** By `cookieKey`, how much a difference of the cookie weighs. Absent: neither run follows it. */
export type Followed = ReadonlyMap<string, Weight>;

/** The name under which a cookie of both runs is one: names may hold an id. */
export function cookieKey(name: string): string {
  return shapeOf(name);
}

/** Session and sign-in cookies of either run decide; which server answers is only worth a word. */
export function followedIn(a: Run, b: Run): Followed {
  const followed = new Map<string, Weight>();
  for (const { cookie, role } of [...a, ...b].flatMap(({ tracks }) => tracks)) {
    const decides = role === 'session' || role === 'transaction';
    const key = cookieKey(cookie.name);
    if (decides) followed.set(key, 'session');
    else if (role === 'affinity' && !followed.has(key)) followed.set(key, 'notable');
  }
  return followed;
}

/** The values of a template about one run and the other: their numbers, and the hop of each. */
export function oneAndOther({ a, b }: Pairing, one: Side) {
  const [n, m] = one === 1 ? [a.name, b.name] : [b.name, a.name];
  return { one, other: one === 1 ? 2 : 1, n, m };
}

/** The values of a template about both runs: the hop of each. */
export function both({ a, b }: Pairing) {
  return { n: a.name, m: b.name };
}
