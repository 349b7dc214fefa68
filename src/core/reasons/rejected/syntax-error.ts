import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const syntaxError = {
  id: 'syntax-error',
  title: 'Not understood',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ request }) => request.scheme === '',
  explain: (context) =>
    phrase('`{name}` was not stored: the browser could not make sense of the URL that set it.', {
      name: nameOf(context),
    }),
} satisfies Rejected;
