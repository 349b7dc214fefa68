import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const nameValuePairExceedsMaxSize = {
  id: 'name-value-pair-exceeds-max-size',
  plain: 'name and value together are longer than 4096 bytes',
  spec: rfc('5.6'),
  stage: 'line',
  check: ({ parse }) => !parse.ok && parse.reason === 'name-value-pair-exceeds-max-size',
} satisfies Rejected;
