import type { Cookie } from '../../model.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteNoneInsecure = {
  id: 'same-site-none-insecure',
  plain: 'SameSite=None is only accepted together with Secure',
  spec: rfc('5.7'),
  when: ({ profile }) => profile.noneRequiresSecure,
  of: isNoneWithoutSecure,
  check: ({ cookie, profile }) => profile.noneRequiresSecure && isNoneWithoutSecure(cookie),
} satisfies NotSent;

function isNoneWithoutSecure({ sameSite, secure }: Cookie): boolean {
  return sameSite === 'none' && !secure;
}
