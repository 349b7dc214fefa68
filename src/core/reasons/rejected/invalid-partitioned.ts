import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { chips } from '../spec.ts';

export const invalidPartitioned = {
  id: 'invalid-partitioned',
  title: 'Partitioned without Secure',
  spec: chips,
  stage: 'cookie',
  when: ({ profile }) => profile.partitioned,
  check: ({ parse, request }) => parse.ok && parse.parsed.partitioned && !(parse.parsed.secure && request.secure),
  explain: (context) =>
    phrase('`{name}` was not stored: `Partitioned` needs `Secure` and a secure connection.', { name: nameOf(context) }),
} satisfies Rejected;
