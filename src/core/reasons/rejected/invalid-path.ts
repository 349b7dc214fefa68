import { refusesPath } from '../../cookie/refuses-path.ts';
import type { Rejected } from '../reason.ts';
import { layeredCookies } from '../spec.ts';

export const invalidPath = {
  id: 'invalid-path',
  plain: 'its Path is not valid',
  spec: layeredCookies,
  stage: 'cookie',
  when: ({ profile }) => profile.innerTab === 'refused-in-path',
  check: ({ parse, profile }) => parse.ok && refusesPath(parse.parsed.path, profile),
} satisfies Rejected;
