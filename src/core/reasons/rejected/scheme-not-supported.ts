import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const schemeNotSupported = {
  id: 'scheme-not-supported',
  plain: 'cookies cannot be set over this scheme',
  spec: rfc('5.3'),
  stage: 'jar',
  when: hasOtherScheme,
  check: hasOtherScheme,
} satisfies Rejected;

function hasOtherScheme({ request }: RejectedRequest): boolean {
  return request.scheme !== '' && !/^(https?|wss?):$/.test(request.scheme);
}
