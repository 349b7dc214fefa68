import { phrase } from '../../words.ts';
import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const notInJar = {
  id: 'not-in-jar',
  title: 'Not in the jar',
  spec: rfc('5.8.3'),
  when: applies,
  check: applies,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: the jar did not hold it, and it was not seen being set.', { name: cookie.name }),
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'not-in-jar';
}
