import type { Followed, JudgedChain } from './followed.ts';
import { appOf } from './followed.ts';
import { noHistory } from './history.ts';
import { knownName } from './known-name.ts';
import { legsOf, rebuffOf } from './legs.ts';
import type { Never } from './never.ts';
import { isSignInAnswer } from './place-of-sign-in.ts';
import type { Followup } from './track.ts';
import { track } from './track.ts';

/**
 * A provider's answer that arrives from outside (a link of another program, another browser's address) and is refused, in a
 * jar that knows nothing of a sign-in: it was begun elsewhere. undefined where a page of this browser led here, because
 * then the beginning may only have been missed.
 */
export function findForeignAnswer(chain: JudgedChain, followups: readonly Followup[]): Never | undefined {
  const [first] = chain.hops;
  if (chain.chain.kind !== 'navigation' || first === undefined || !first.observed) return undefined;
  const { request, context } = first.hop;
  if (context.initiator !== undefined || context.isReload || !answers(request.url)) return undefined;
  const app = appOf(request.url);
  const isKnown = followups.some(({ followed, before }) => followed.app === app && (before[0]?.values.length ?? 0) > 0);
  const roles = [...first.jarBefore, ...first.cookies.map(({ cookie }) => cookie)].map(
    ({ name }) => knownName(name)?.role,
  );
  if (isKnown || roles.some((role) => role === 'session' || role === 'transaction')) return undefined;
  const [leg] = legsOf(chain, track(nobodyOf(app), chain, noHistory));
  if (leg === undefined || rebuffOf(leg, new Set()) === undefined) return undefined;
  return { signIn: leg, rebuff: leg, strength: 'weak', elsewhere: true };
}

function answers(url: string): boolean {
  if (!isSignInAnswer(url)) return false;
  const { searchParams } = new URL(url);
  return ['code', 'state', 'ticket'].some((name) => searchParams.has(name));
}

/** A cookie that no recording holds, to walk the hops with. */
export function nobodyOf(app: string): Followed {
  const cookie = { name: '', domain: app, path: '/', hostOnly: true, because: 'behaviour' } as const;
  return { name: '', app, role: 'session', framework: undefined, cookie };
}
