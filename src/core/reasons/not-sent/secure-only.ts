import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const secureOnly = {
  id: 'secure-only',
  plain: 'the cookie is Secure, and this connection is not https',
  spec: rfc('5.8.3'),
  when: ({ request }) => !request.secure,
  of: ({ secure }) => secure,
  check: ({ cookie, request }) => cookie.secure && !request.secure,
} satisfies NotSent;
