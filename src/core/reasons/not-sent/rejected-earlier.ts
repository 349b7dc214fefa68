import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const rejectedEarlier = {
  id: 'rejected-earlier',
  plain: 'the browser refused to store it earlier',
  spec: rfc('5.7'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'rejected-earlier';
}
