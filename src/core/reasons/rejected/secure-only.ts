import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const secureOnly = {
  id: 'secure-only',
  title: 'Secure cookie, insecure response',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => !request.secure,
  check: ({ cookie, request }) => cookie?.secure === true && !request.secure,
  explain: (context) =>
    phrase('`{name}` was not stored: it has the `Secure` attribute, and `{url}` is not a secure connection.', {
      name: nameOf(context),
      url: `${context.request.scheme}//${context.request.host}`,
    }),
} satisfies Rejected;
