import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemeNotSupported = {
  id: 'scheme-not-supported',
  title: 'Scheme without cookies',
  spec: rfc('5.3'),
  stage: 'jar',
  check: ({ request }) => request.scheme !== '' && !/^(https?|wss?):$/.test(request.scheme),
  explain: (context) =>
    phrase('`{name}` was not stored: URLs of this scheme cannot hold cookies.', { name: nameOf(context) }),
} satisfies Rejected;
