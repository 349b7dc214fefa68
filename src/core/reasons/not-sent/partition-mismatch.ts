import { samePartition } from '../../site/partition.ts';
import type { NotSent, NotSentContext, NotSentRequest } from '../reason.ts';
import { chips } from '../spec.ts';

export const partitionMismatch = {
  id: 'partition-mismatch',
  plain: 'the cookie is kept for another top-level site (CHIPS)',
  spec: chips,
  of: ({ partitionKey }) => partitionKey !== undefined,
  regardless: hasJarOfItsOwn,
  check: isElsewhere,
} satisfies NotSent;

/** A partitioned cookie of another partition; or, with a jar per top-level site, the unpartitioned one of a third party. */
function isElsewhere(context: NotSentContext): boolean {
  const { cookie, request } = context;
  if (cookie.partitionKey !== undefined) return !samePartition(cookie.partitionKey, request.partitionKey);
  return hasJarOfItsOwn(context);
}

function hasJarOfItsOwn({ request, profile }: NotSentRequest): boolean {
  return profile.thirdParty === 'per-top-level-site' && request.thirdParty;
}
