import type { ChainVerdictKind } from '../model.ts';
import type { JudgedChain } from './followed.ts';
import { signsInWith } from './history.ts';
import { saysOtherFailed } from './legs.ts';
import type { Loss } from './loss.ts';
import type { Never } from './never.ts';
import { asksToSignIn, isSignOut } from './place-of-sign-in.ts';
import type { Followup } from './track.ts';

export interface ChainVerdict {
  readonly kind: ChainVerdictKind;
  /** Hop index; undefined unless lost. */
  readonly lostAt: number | undefined;
  /** The one that decides, if there are several: proven before suspected, then the first. */
  readonly loss: Loss | undefined;
}

/**
 * lost: there was a session, and a hop came without it or was refused with it. never-established: someone signed in,
 * but no session ever stood in the jar (refused by the browser, expired on arrival, never set). kept: a session was sent, and nothing
 * says it was in vain. not-applicable: no session had any part in this chain, the user ended it, or it ends where one signs in,
 * which does not show whether anyone was signed in.
 */
export function verdictOf(
  chain: JudgedChain,
  followups: readonly Followup[],
  losses: readonly Loss[],
  never: Never | undefined,
): ChainVerdict {
  const loss = losses.find(({ strength }) => strength === 'strong') ?? losses[0];
  if (loss !== undefined) {
    const established = loss.leg.before.stored !== undefined || loss.leg.step.request !== 'absent';
    return established
      ? { kind: 'lost', lostAt: loss.at.hop, loss }
      : { kind: 'never-established', lostAt: undefined, loss };
  }
  const none = { lostAt: undefined, loss: undefined };
  if (never !== undefined) return { kind: 'never-established', ...none };
  if (chain.chain.kind === 'other') return { kind: 'not-applicable', ...none };
  const ended = chain.hops.some(({ hop }) => isSignOut(hop.request.url, hop.request.method));
  const sent = followups.some(
    ({ followed, track }) => followed.role === 'session' && track.steps.some(({ request }) => request === 'sent'),
  );
  return { kind: sent && !ended && !endsAtSignIn(chain) ? 'kept' : 'not-applicable', ...none };
}

/**
 * A visitor's old cookie goes along to a sign-in page as well, and a page that answers 401 knows nobody. Where the browser's
 * cache led there after a sign-in, the server was not asked, and the cache is what is told.
 */
export function endsAtSignIn({ hops }: JudgedChain): boolean {
  const hop = hops.at(-1)?.hop;
  if (hop?.response === undefined || hop.response.redirectUrl !== undefined) return false;
  const signIn = hops.findIndex(signsInWith);
  if (signIn !== -1 && hops.slice(signIn).some((one) => one.hop.marks.some(({ kind }) => kind === 'cached-redirect')))
    return false;
  if (hop.response.status === 401) return true;
  const { url } = hop.request;
  return hop.response.status < 400 && asksToSignIn(url) && !saysOtherFailed(hops.at(-2)?.hop.request.url ?? '', url);
}
