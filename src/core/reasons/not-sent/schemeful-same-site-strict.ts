import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteStrict = {
  id: 'schemeful-same-site-strict',
  plain: 'SameSite=Strict, and http and https count as different sites',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'strict', 'scheme'),
} satisfies NotSent;
