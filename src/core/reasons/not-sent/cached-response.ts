import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const cachedResponse = {
  id: 'cached-response',
  plain: 'the browser answered from its cache, so nothing was sent',
  spec: rfc('5.8.3'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ seen }: NotSentRequest): boolean {
  return seen?.fromCache === true;
}
