import { domainMatch } from '../../cookie/domain-match.ts';
import { isExpired } from '../../cookie/expiry.ts';
import { pathMatch } from '../../cookie/path-match.ts';
import { samePartition } from '../../site/partition.ts';
import type { Cookie } from '../../model.ts';
import type { Profile } from '../../profile.ts';
import type { Rejected, RejectedContext } from '../reason.ts';
import { rfc } from '../spec.ts';

export const overwriteSecure = {
  id: 'overwrite-secure',
  plain: 'an insecure response may not replace a Secure cookie',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => !request.secure,
  check: wouldShadow,
} satisfies Rejected;

/**
 * Step 16: the same name, domains that match in one direction or the other, and a new path at or below the path of the
 * Secure cookie (so that it would come first in the header). Chromium asks it of a Secure line too, beside `SecureOnly`.
 */
function wouldShadow({ cookie, request, jar, now, profile }: RejectedContext): boolean {
  if (cookie === undefined || request.secure) return false;
  return jar.some(
    (other) =>
      other.secure &&
      other.name === cookie.name &&
      !isExpired(other, now) &&
      samePartition(other.partitionKey, cookie.partitionKey) &&
      (reaches(other, cookie, profile) || reaches(cookie, other, profile)) &&
      pathMatch(cookie.path, other.path),
  );
}

/** Does the cookie's domain take in the other's? Firefox knows that a host-only cookie has its own host only. */
function reaches({ domain, hostOnly }: Cookie, other: Cookie, { secureShadow }: Profile): boolean {
  if (secureShadow === 'shared-host' && hostOnly && other.domain !== domain) return false;
  return domainMatch(other.domain, domain);
}
