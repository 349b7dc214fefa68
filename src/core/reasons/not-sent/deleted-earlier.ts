import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const deletedEarlier = {
  id: 'deleted-earlier',
  plain: 'an earlier response deleted it',
  spec: rfc('5.7'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'deleted-earlier';
}
