import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteUnspecifiedTreatedAsLax = {
  id: 'schemeful-same-site-unspecified-treated-as-lax',
  title: 'No SameSite, other scheme',
  spec: rfc('5.6.7.2'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'unspecified',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'unspecified', 'scheme'),
  explain: ({ cookie }) =>
    phrase(
      '`{name}` was not sent: without a SameSite attribute it counts as Lax, and http and https are different sites.',
      { name: cookie.name },
    ),
} satisfies NotSent;
