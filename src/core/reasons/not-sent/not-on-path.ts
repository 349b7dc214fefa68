import { pathMatch } from '../../cookie/path-match.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const notOnPath = {
  id: 'not-on-path',
  title: 'Outside the cookie path',
  spec: rfc('5.1.4'),
  of: ({ path }) => path !== '/',
  check: ({ cookie, request }) => !pathMatch(request.path, cookie.path),
  explain: ({ cookie, request }) =>
    phrase('`{name}` was not sent: its `Path={cookiePath}` does not cover `{path}`.', {
      name: cookie.name,
      cookiePath: cookie.path,
      path: request.path,
    }),
} satisfies NotSent;
