import { sameCookie } from '../../cookie/cookie-key.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const overwriteHttpOnly = {
  id: 'overwrite-http-only',
  title: 'Script and an HttpOnly cookie',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ request }) => request.facts.via === 'script',
  check: ({ cookie, request, jar }) =>
    request.facts.via === 'script' &&
    cookie !== undefined &&
    (cookie.httpOnly || jar.some((other) => other.httpOnly && sameCookie(other, cookie))),
  explain: (context) =>
    phrase('`{name}` was not stored: a script may neither set nor replace an `HttpOnly` cookie.', {
      name: nameOf(context),
    }),
} satisfies Rejected;
