import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const noCookieContent = {
  id: 'no-cookie-content',
  title: 'Neither name nor value',
  spec: rfc('5.7'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'no-cookie-content',
  explain: () => phrase('The line sets nothing: it has neither a name nor a value.'),
} satisfies Rejected;
