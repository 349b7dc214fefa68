import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const cachedResponse = {
  id: 'cached-response',
  title: 'Answered from the cache',
  spec: rfc('5.8.3'),
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: the browser answered from its cache and no request went out.', {
      name: cookie.name,
    }),
} satisfies NotSent;

function applies({ seen }: NotSentRequest): boolean {
  return seen?.fromCache === true;
}
