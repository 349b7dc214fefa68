import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteLax = {
  id: 'same-site-lax',
  title: 'Lax cookie, cross-site response',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'lax', 'site'),
  explain: (context) =>
    phrase(
      '`{name}` was not stored: it is `SameSite=Lax`, and the response belongs to a cross-site request inside a page.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;
