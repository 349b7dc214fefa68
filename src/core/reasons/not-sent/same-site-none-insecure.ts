import { phrase } from '../../words.ts';
import type { NotSent } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteNoneInsecure = {
  id: 'same-site-none-insecure',
  title: 'SameSite=None without Secure',
  spec: rfc('5.7'),
  when: ({ profile }) => profile.noneRequiresSecure,
  check: ({ cookie, profile }) => profile.noneRequiresSecure && cookie.sameSite === 'none' && !cookie.secure,
  explain: ({ cookie }) =>
    phrase('`{name}` was not sent: it is `SameSite=None` without `Secure`.', { name: cookie.name }),
} satisfies NotSent;
