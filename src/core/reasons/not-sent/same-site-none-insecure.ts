import { phrase } from '../../words.ts';
import type { Cookie } from '../../model.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteNoneInsecure = {
  id: 'same-site-none-insecure',
  title: 'SameSite=None without Secure',
  spec: rfc('5.7'),
  when: ({ profile }) => profile.noneRequiresSecure,
  of: isNoneWithoutSecure,
  check: ({ cookie, profile }) => profile.noneRequiresSecure && isNoneWithoutSecure(cookie),
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: it is `SameSite=None` without `Secure`.', { name: cookie.name }),
} satisfies NotSent;

function isNoneWithoutSecure({ sameSite, secure }: Cookie): boolean {
  return sameSite === 'none' && !secure;
}
