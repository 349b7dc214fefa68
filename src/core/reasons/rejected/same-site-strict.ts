import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteStrict = {
  id: 'same-site-strict',
  title: 'Strict cookie, cross-site response',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'strict', 'site'),
  explain: (context) =>
    phrase(
      '`{name}` was not stored: it is `SameSite=Strict`, and the response belongs to a cross-site request inside a page.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;
