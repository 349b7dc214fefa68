import { isExpired } from '../../cookie/expiry.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const expired = {
  id: 'expired',
  plain: 'the cookie had expired',
  spec: rfc('5.5'),
  atExpiry: true,
  of: ({ expires }) => expires !== undefined,
  check: ({ cookie, now, past }) => past === 'expired' || (past === undefined && isExpired(cookie, now)),
} satisfies NotSent;
