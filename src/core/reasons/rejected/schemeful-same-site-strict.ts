import { isBlocked, mayBlockStoring, sameSiteStoreBlock } from '../../cookie/same-site-block.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemefulSameSiteStrict = {
  id: 'schemeful-same-site-strict',
  title: 'Strict cookie, other scheme',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => mayBlockStoring(request),
  check: ({ cookie, request, profile }) =>
    cookie !== undefined && isBlocked(sameSiteStoreBlock(cookie, request, profile), 'strict', 'scheme'),
  explain: (context) =>
    phrase(
      '`{name}` was not stored: it is `SameSite=Strict`, and the response belongs to a request whose page has the other scheme.',
      { name: nameOf(context) },
    ),
} satisfies Rejected;
