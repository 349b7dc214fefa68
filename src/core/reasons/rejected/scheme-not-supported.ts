import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemeNotSupported = {
  id: 'scheme-not-supported',
  title: 'Scheme without cookies',
  spec: rfc('5.3'),
  stage: 'jar',
  when: hasOtherScheme,
  check: hasOtherScheme,
  explain: (context) =>
    phrase('`{name}` was not stored: URLs of this scheme cannot hold cookies.', { name: nameOf(context) }),
} satisfies Rejected;

function hasOtherScheme({ request }: RejectedRequest): boolean {
  return request.scheme !== '' && !/^(https?|wss?):$/.test(request.scheme);
}
