import { mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const crossSiteRedirect = {
  id: 'cross-site-redirect',
  plain: 'SameSite, and a redirect on the way came from another site',
  spec: rfc('5.2'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict' || sameSite === 'lax',
  check: ({ cookie, request, now, profile }) => sameSiteSendBlock(cookie, request, now, profile)?.by === 'redirect',
} satisfies NotSent;
