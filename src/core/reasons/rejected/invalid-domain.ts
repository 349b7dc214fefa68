import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const invalidDomain = {
  id: 'invalid-domain',
  plain: 'its Domain does not cover the host that set it, or is a public suffix',
  spec: rfc('5.7'),
  stage: 'cookie',
  check: ({ parse, domain }) => parse.ok && domain === undefined,
} satisfies Rejected;
