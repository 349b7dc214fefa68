import { keepsPrefix } from '../../cookie/prefix.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const invalidPrefix = {
  id: 'invalid-prefix',
  plain: 'a __Host- or __Secure- name whose conditions are not met',
  spec: rfc('5.7'),
  stage: 'cookie',
  check: ({ parse, domain, request, profile }) => parse.ok && !keepsPrefix(parse.parsed, domain, request, profile),
} satisfies Rejected;
