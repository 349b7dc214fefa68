import { isBlocked, mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteStrict = {
  id: 'same-site-strict',
  title: 'Strict cookie, cross-site request',
  spec: rfc('5.6.7.1'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict',
  check: ({ cookie, request, now, profile }) =>
    isBlocked(sameSiteSendBlock(cookie, request, now, profile), 'strict', 'site'),
  explain: ({ cookie, request }) =>
    phrase('`{name}` was not sent: it is `SameSite=Strict`, and `{initiator}` started the request.', {
      name: cookie.name,
      initiator: request.facts.initiator ?? 'another site',
    }),
} satisfies NotSent;
