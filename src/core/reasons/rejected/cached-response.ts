import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const cachedResponse = {
  id: 'cached-response',
  title: 'Response came from the cache',
  spec: rfc('5.3'),
  stage: 'response',
  check: ({ seen }) => seen?.fromCache === true,
  explain: (context) =>
    phrase('`{name}` was not set: the response came from the cache, where Set-Cookie is not processed again.', {
      name: nameOf(context),
    }),
} satisfies Rejected;
