import { keepsPrefix } from '../../cookie/prefix.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const invalidPrefix = {
  id: 'invalid-prefix',
  title: 'Name prefix not honoured',
  spec: rfc('5.7'),
  stage: 'cookie',
  check: ({ parse, domain, request, profile }) => parse.ok && !keepsPrefix(parse.parsed, domain, request, profile),
  explain: (context) =>
    phrase('`{name}` was not stored: its name promises attributes that it does not have.', { name: nameOf(context) }),
} satisfies Rejected;
