import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteLax = {
  id: 'schemeful-same-site-lax',
  plain: 'SameSite=Lax, and http and https count as different sites',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'lax', 'scheme'),
} satisfies Rejected;
