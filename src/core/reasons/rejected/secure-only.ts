import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const secureOnly = {
  id: 'secure-only',
  plain: 'the cookie is Secure, and this connection is not https',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => !request.secure,
  check: ({ cookie, request }) => cookie?.secure === true && !request.secure,
} satisfies Rejected;
