import type { Loss } from '../session/loss.ts';
import type { CauseContext } from './cause.ts';
import { cookieOf } from './draft-of-loss.ts';

/** Milliseconds since the cookie was stored, at the hop of the loss; undefined when nobody saw it being set. */
export function ageOf(context: CauseContext, loss: Loss): number | undefined {
  const created = cookieOf(context, loss)?.createdAt;
  return created === undefined ? undefined : loss.leg.verdict.hop.times.start - created;
}

/**
 * A cookie without SameSite that this cross-site POST would have carried, had it been younger (RFC 10025 section
 * 5.6.7.2). false when its age is not known.
 */
export function isOlderThanTwoMinutes(context: CauseContext, loss: Loss): boolean {
  const limit = context.profile.laxAllowUnsafeFor;
  const age = ageOf(context, loss);
  if (limit === undefined || age === undefined || cookieOf(context, loss)?.sameSite !== 'unspecified') return false;
  return age > limit && loss.leg.verdict.hop.request.method !== 'GET';
}
