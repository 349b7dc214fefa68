import { mayBlockSending, sameSiteSendBlock } from '../../cookie/same-site-block.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const crossSiteRedirect = {
  id: 'cross-site-redirect',
  title: 'Cross-site hop in the redirect chain',
  spec: rfc('5.2'),
  when: ({ request }) => mayBlockSending(request),
  of: ({ sameSite }) => sameSite === 'strict' || sameSite === 'lax',
  check: ({ cookie, request, now, profile }) => sameSiteSendBlock(cookie, request, now, profile)?.by === 'redirect',
  explain: ({ cookie }) =>
    phrase(
      '`{name}` was not sent: the redirect chain passed through another site, and this browser counts that against `SameSite={sameSite}`.',
      {
        name: cookie.name,
        sameSite: cookie.sameSite === 'strict' ? 'Strict' : 'Lax',
      },
    ),
} satisfies NotSent;
