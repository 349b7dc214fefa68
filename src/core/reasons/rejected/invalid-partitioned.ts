import type { Rejected } from '../reason.ts';
import { chips } from '../spec.ts';

export const invalidPartitioned = {
  id: 'invalid-partitioned',
  plain: 'Partitioned is only accepted together with Secure',
  spec: chips,
  stage: 'cookie',
  when: ({ profile }) => profile.partitioned,
  check: ({ parse, request }) => parse.ok && parse.parsed.partitioned && !(parse.parsed.secure && request.secure),
} satisfies Rejected;
