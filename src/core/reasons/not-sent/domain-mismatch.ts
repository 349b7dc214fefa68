import type { CookieDomain } from '../../cookie/cookie-domain.ts';
import { coversHost } from '../../cookie/domain-match.ts';
import type { ResolvedRequest } from '../../site/resolve-request.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const domainMismatch = {
  id: 'domain-mismatch',
  plain: 'the cookie belongs to another host',
  spec: rfc('5.8.3'),
  ofDomain: isElsewhere,
  check: ({ cookie, request }) => isElsewhere(cookie, request),
} satisfies NotSent;

function isElsewhere(domain: CookieDomain, { host }: ResolvedRequest): boolean {
  return !coversHost(domain, host);
}
