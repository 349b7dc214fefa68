import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected, RejectedRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const cachedResponse = {
  id: 'cached-response',
  title: 'Response came from the cache',
  spec: rfc('5.3'),
  stage: 'response',
  when: isFromCache,
  check: isFromCache,
  explain: (context) =>
    phrase('`{name}` was not set: the response came from the cache, where Set-Cookie is not processed again.', {
      name: nameOf(context),
    }),
} satisfies Rejected;

function isFromCache({ seen }: RejectedRequest): boolean {
  return seen?.fromCache === true;
}
