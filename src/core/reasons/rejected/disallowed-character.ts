import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const disallowedCharacter = {
  id: 'disallowed-character',
  title: 'Forbidden character',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'disallowed-character',
  explain: (context) =>
    phrase('`{name}` was not stored: the line contains a control character.', { name: nameOf(context) }),
} satisfies Rejected;
