import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const sameSiteNoneInsecure = {
  id: 'same-site-none-insecure',
  plain: 'SameSite=None is only accepted together with Secure',
  spec: rfc('5.7'),
  stage: 'jar',
  when: ({ profile }) => profile.noneRequiresSecure,
  check: ({ cookie, profile }) => profile.noneRequiresSecure && cookie?.sameSite === 'none' && !cookie.secure,
} satisfies Rejected;
