import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { layeredCookies } from '../spec.ts';

export const ambiguousSerialization = {
  id: 'ambiguous-serialization',
  title: 'Nameless cookie that looks named',
  spec: layeredCookies,
  stage: 'cookie',
  when: ({ profile }) => profile.namelessWithEquals === 'refused',
  check: ({ parse, profile }) =>
    parse.ok &&
    parse.parsed.name === '' &&
    profile.namelessWithEquals === 'refused' &&
    (parse.parsed.value.includes('=') || profile.pairWithoutEquals === 'name'),
  explain: ({ profile }) =>
    profile.pairWithoutEquals === 'name'
      ? phrase('The cookie was not stored: it has no name, so its value would be sent back as if it were a name.')
      : phrase(
          'The cookie was not stored: it has no name, and its value contains `=`, so it would be sent back as if it had one.',
        ),
} satisfies Rejected;
