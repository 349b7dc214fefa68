import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteLax = {
  id: 'same-site-lax',
  plain: 'SameSite=Lax, and this cross-site request is not a top-level navigation with a safe method',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'lax',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'lax', 'site'),
} satisfies NotSent;
