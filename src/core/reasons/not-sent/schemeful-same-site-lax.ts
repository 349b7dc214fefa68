import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteLax = {
  id: 'schemeful-same-site-lax',
  title: 'Lax cookie, other scheme',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'lax',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'lax', 'scheme'),
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: it is `SameSite=Lax`, and http and https are different sites.', {
      name: cookie.name,
    }),
} satisfies NotSent;
