import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteStrict = {
  id: 'schemeful-same-site-strict',
  title: 'Strict cookie, other scheme',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'strict', 'scheme'),
  explain: ({ cookie, request }) =>
    phrase('`{name}` was not sent: it is `SameSite=Strict`, and `{initiator}` and this URL differ in their scheme.', {
      name: cookie.name,
      initiator: request.facts.initiator ?? 'another site',
    }),
} satisfies NotSent;
