import { sameCookie } from '../../cookie/cookie-key.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const overwriteHttpOnly = {
  id: 'overwrite-http-only',
  plain: 'a script may not replace an HttpOnly cookie',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => request.facts.via === 'script',
  check: ({ cookie, request, jar }) =>
    request.facts.via === 'script' &&
    cookie !== undefined &&
    (cookie.httpOnly || jar.some((other) => other.httpOnly && sameCookie(other, cookie))),
} satisfies Rejected;
