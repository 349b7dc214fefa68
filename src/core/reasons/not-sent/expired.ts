import { isExpired } from '../../cookie/expiry.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const expired = {
  id: 'expired',
  title: 'Expired',
  spec: rfc('5.5'),
  atExpiry: true,
  of: ({ expires }) => expires !== undefined,
  check: ({ cookie, now, past }) => past === 'expired' || (past === undefined && isExpired(cookie, now)),
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: its lifetime was over.', {
      name: cookie.name,
    }),
} satisfies NotSent;
