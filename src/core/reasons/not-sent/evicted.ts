import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const evicted = {
  id: 'evicted',
  title: 'Evicted from the jar',
  spec: rfc('6.1'),
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: the browser dropped it to make room for other cookies.', { name: cookie.name }),
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'evicted';
}
