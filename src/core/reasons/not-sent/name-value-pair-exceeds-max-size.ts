import { isPairTooLarge } from '../../cookie/pair-size.ts';
import type { Cookie } from '../../model.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const nameValuePairExceedsMaxSize = {
  id: 'name-value-pair-exceeds-max-size',
  plain: 'name and value together are longer than 4096 bytes',
  spec: rfc('5.6'),
  of: isTooLarge,
  check: ({ cookie }) => isTooLarge(cookie),
} satisfies NotSent;

function isTooLarge({ name, value }: Cookie): boolean {
  return isPairTooLarge(name, value, false);
}
