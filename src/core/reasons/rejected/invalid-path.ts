import { refusesPath } from '../../cookie/refuses-path.ts';
import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { layeredCookies } from '../spec.ts';

export const invalidPath = {
  id: 'invalid-path',
  title: 'Path not acceptable',
  spec: layeredCookies,
  stage: 'cookie',
  when: ({ profile }) => profile.innerTab === 'refused-in-path',
  check: ({ parse, profile }) => parse.ok && refusesPath(parse.parsed.path, profile),
  explain: (context) =>
    phrase('`{name}` was not stored: this browser refuses its Path `{path}`.', {
      name: nameOf(context),
      path: context.parse.ok ? (context.parse.parsed.path ?? '') : '',
    }),
} satisfies Rejected;
