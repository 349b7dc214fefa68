import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const nameValuePairExceedsMaxSize = {
  id: 'name-value-pair-exceeds-max-size',
  title: 'Too large',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'name-value-pair-exceeds-max-size',
  explain: (context) =>
    phrase('`{name}` was not stored: name and value together exceed 4096 bytes.', { name: nameOf(context) }),
} satisfies Rejected;
