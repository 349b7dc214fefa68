import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const cachedResponse = {
  id: 'cached-response',
  plain: 'the response came from the cache, where Set-Cookie is not processed again',
  spec: rfc('5.3'),
  stage: 'response',
  when: isFromCache,
  check: isFromCache,
} satisfies Rejected;

function isFromCache({ seen }: RejectedRequest): boolean {
  return seen?.fromCache === true;
}
