import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteUnspecifiedTreatedAsLax = {
  id: 'same-site-unspecified-treated-as-lax',
  plain:
    'no SameSite attribute, so the browser applies Lax, and the response belongs to a cross-site request inside a page',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'unspecified', 'site'),
} satisfies Rejected;
