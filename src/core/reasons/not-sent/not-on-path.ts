import { pathMatch } from '../../cookie/path-match.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const notOnPath = {
  id: 'not-on-path',
  plain: 'the cookie’s Path does not cover the path of this URL',
  spec: rfc('5.1.4'),
  of: ({ path }) => path !== '/',
  check: ({ cookie, request }) => !pathMatch(request.path, cookie.path),
} satisfies NotSent;
