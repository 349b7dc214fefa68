import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteStrict = {
  id: 'same-site-strict',
  plain: 'SameSite=Strict, and the response belongs to a cross-site request inside a page',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'strict', 'site'),
} satisfies Rejected;
