import { nameOf } from '../name-of.ts';
import { phrase } from '../../words.ts';
import type { Rejected } from '../reason.ts';
import { rfc } from '../spec.ts';

export const invalidDomain = {
  id: 'invalid-domain',
  title: 'Domain the host may not use',
  spec: rfc('5.7'),
  stage: 'cookie',
  check: ({ parse, domain }) => parse.ok && domain === undefined,
  explain: (context) =>
    phrase('`{name}` was not stored: `{host}` may not set cookies for `Domain={domain}`.', {
      name: nameOf(context),
      host: context.request.host,
      domain: context.parse.ok ? (context.parse.parsed.domain ?? '') : '',
    }),
} satisfies Rejected;
