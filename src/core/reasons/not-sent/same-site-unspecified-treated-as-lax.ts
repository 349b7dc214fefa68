import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteUnspecifiedTreatedAsLax = {
  id: 'same-site-unspecified-treated-as-lax',
  plain: 'no SameSite attribute, so the browser applies Lax, and this is a cross-site request',
  spec: rfc('5.6.7.2'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'unspecified',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'unspecified', 'site'),
} satisfies NotSent;
