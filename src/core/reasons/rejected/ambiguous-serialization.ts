import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { layeredCookies } from '../spec.ts';

export const ambiguousSerialization = {
  id: 'ambiguous-serialization',
  title: 'Nameless cookie that looks named',
  spec: layeredCookies,
  stage: 'cookie',
  check: ({ parse, profile }) =>
    parse.ok &&
    parse.parsed.name === '' &&
    parse.parsed.value.includes('=') &&
    profile.namelessWithEquals === 'refused',
  explain: () =>
    phrase(
      'The cookie was not stored: it has no name, and its value contains `=`, so it would be sent back as if it had one.',
    ),
} satisfies Rejected;
