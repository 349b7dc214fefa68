import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const secureOnly = {
  id: 'secure-only',
  title: 'Secure cookie, insecure request',
  spec: rfc('5.8.3'),
  when: ({ request }) => !request.secure,
  of: ({ secure }) => secure,
  check: ({ cookie, request }) => cookie.secure && !request.secure,
  explain: ({ cookie, request }) =>
    phrase('`{name}` was not sent: it has the `Secure` attribute, and `{url}` is not a secure connection.', {
      name: cookie.name,
      url: `${request.scheme}//${request.host}`,
    }),
} satisfies NotSent;
