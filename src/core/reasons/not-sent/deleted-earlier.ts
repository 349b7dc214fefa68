import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const deletedEarlier = {
  id: 'deleted-earlier',
  title: 'Deleted earlier',
  spec: rfc('5.7'),
  when: applies,
  check: applies,
  explain: ({ cookie }) => phrase('`{name}` was not sent: it was deleted before this request.', { name: cookie.name }),
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'deleted-earlier';
}
