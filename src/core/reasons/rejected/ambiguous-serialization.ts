import type { Rejected } from '../reason.ts';
import { layeredCookies } from '../spec.ts';

export const ambiguousSerialization = {
  id: 'ambiguous-serialization',
  plain: 'without a name, its value would read as another cookie',
  spec: layeredCookies,
  stage: 'cookie',
  when: ({ profile }) => profile.namelessWithEquals === 'refused',
  check: ({ parse, profile }) =>
    parse.ok &&
    parse.parsed.name === '' &&
    profile.namelessWithEquals === 'refused' &&
    (parse.parsed.value.includes('=') || profile.pairWithoutEquals === 'name'),
} satisfies Rejected;
