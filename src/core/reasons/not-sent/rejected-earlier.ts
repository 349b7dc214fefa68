import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const rejectedEarlier = {
  id: 'rejected-earlier',
  title: 'Never stored',
  spec: rfc('5.7'),
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: the browser refused to store it when it was set.', { name: cookie.name }),
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'rejected-earlier';
}
