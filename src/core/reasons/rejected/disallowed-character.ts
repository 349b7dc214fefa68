import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const disallowedCharacter = {
  id: 'disallowed-character',
  plain: 'it holds a control character',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'disallowed-character',
} satisfies Rejected;
