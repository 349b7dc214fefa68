import type { NotSent, NotSentRequest } from '../reason.ts';
import { rfc } from '../spec.ts';

export const notInJar = {
  id: 'not-in-jar',
  plain: 'the jar does not hold this cookie',
  spec: rfc('5.8.3'),
  when: applies,
  check: applies,
} satisfies NotSent;

function applies({ past }: NotSentRequest): boolean {
  return past === 'not-in-jar';
}
