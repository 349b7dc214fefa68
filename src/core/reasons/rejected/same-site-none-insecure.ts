import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteNoneInsecure = {
  id: 'same-site-none-insecure',
  title: 'SameSite=None without Secure',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ profile }) => profile.noneRequiresSecure,
  check: ({ cookie, profile }) => profile.noneRequiresSecure && cookie?.sameSite === 'none' && !cookie.secure,
  explain: (context) =>
    phrase('`{name}` was not stored: it is `SameSite=None` without `Secure`.', { name: nameOf(context) }),
} satisfies Rejected;
