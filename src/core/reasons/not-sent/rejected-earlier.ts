import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const rejectedEarlier = {
  id: 'rejected-earlier',
  title: 'Never stored',
  spec: rfc('5.7'),
  check: ({ past }) => past === 'rejected-earlier',
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: the browser refused to store it when it was set.', { name: cookie.name }),
} satisfies NotSent;
