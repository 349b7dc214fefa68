import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteStrict = {
  id: 'same-site-strict',
  plain: 'SameSite=Strict, and another site is involved in this request',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'strict', 'site'),
} satisfies NotSent;
