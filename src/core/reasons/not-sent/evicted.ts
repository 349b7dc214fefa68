import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const evicted = {
  id: 'evicted',
  plain: 'the browser dropped it to make room',
  spec: rfc('6.1'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'evicted';
}
