import { isPairTooLarge } from '../../cookie/pair-size.ts';
import type { Cookie } from '../../model.ts';
import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const nameValuePairExceedsMaxSize = {
  id: 'name-value-pair-exceeds-max-size',
  title: 'Too large',
  spec: rfc('5.6'),
  of: isTooLarge,
  check: ({ cookie }) => isTooLarge(cookie),
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: name and value together exceed 4096 bytes.', { name: cookie.name }),
} satisfies NotSent;

function isTooLarge({ name, value }: Cookie): boolean {
  return isPairTooLarge(name, value, false);
}
