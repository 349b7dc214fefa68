import type { JarChange } from '../model.ts';
import { appOfDomain } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';

/** The last time before the loss that the followed cookie left the watched jar and no recorded response did it. */
export function removalOf({ trace }: CauseContext, loss: Loss): JarChange | undefined {
  return trace.jar.changes.findLast((change) => change.removed && isForeign(change, loss));
}

/** A watched change of the followed cookie, before the loss, that no recorded `Set-Cookie` line made. */
export function isForeign({ cookie, time, by, observed }: JarChange, { followed, leg }: Loss): boolean {
  return (
    observed &&
    by === undefined &&
    cookie.name === followed.name &&
    appOfDomain(cookie.domain) === followed.app &&
    time <= leg.verdict.hop.times.start
  );
}
