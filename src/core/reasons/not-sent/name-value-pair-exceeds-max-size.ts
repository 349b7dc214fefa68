import { octets } from '../../cookie/octets.ts';
import { maxPairSize } from '../../cookie/parse-set-cookie.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const nameValuePairExceedsMaxSize = {
  id: 'name-value-pair-exceeds-max-size',
  title: 'Too large',
  spec: rfc('5.6'),
  check: ({ cookie }) => octets(cookie.name, false) + octets(cookie.value, false) > maxPairSize,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: name and value together exceed 4096 bytes.', { name: cookie.name }),
} satisfies NotSent;
