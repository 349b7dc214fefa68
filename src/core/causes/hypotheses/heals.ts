import type { Place } from '../../session/followed.ts';
import { sightingOf } from '../../session/followed.ts';
import type { Loss } from '../../session/loss.ts';
import { isRedirect, placeOf } from '../../session/place-of-sign-in.ts';
import type { CauseContext } from '../cause.ts';
import { verdictAt } from '../evidence.ts';

/** A reload, a second look at the same page; later it may be another session of the server's. */
const aMomentLater = 60_000;

/**
 * Where the same page was handed out for the very value that it was refused for; undefined when that was not seen. No
 * key and no lost store explains that, only time.
 */
export function heals(context: CauseContext, { followed, at, leg }: Loss, value: string): Place | undefined {
  const refused = verdictAt(context, at)?.hop;
  if (refused === undefined || leg.step.response !== 'none') return undefined;
  for (const {
    chain: { id },
    hops,
  } of context.aftermath) {
    for (const [hop, verdict] of hops.entries()) {
      if (verdict.hop.times.start - refused.times.start > aMomentLater) return undefined;
      const { sent, lines } = sightingOf(followed, verdict);
      if (lines.length > 0) return undefined;
      const { request, response } = verdict.hop;
      const isWelcome = response !== undefined && response.status < 400 && !isRedirect(response);
      const isSame = placeOf(request.url) === placeOf(refused.request.url) && request.method === refused.request.method;
      if (isSame && isWelcome && sent.some(({ cookie }) => cookie.value === value)) return { chain: id, hop };
    }
  }
  return undefined;
}
