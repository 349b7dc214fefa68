import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const syntaxError = {
  id: 'syntax-error',
  plain: 'the browser could not make sense of the URL that set it',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ request }) => request.scheme === '',
} satisfies Rejected;
