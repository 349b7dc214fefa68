import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const noCookieContent = {
  id: 'no-cookie-content',
  plain: 'neither a name nor a value',
  spec: rfc('5.7'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'no-cookie-content',
} satisfies Rejected;
