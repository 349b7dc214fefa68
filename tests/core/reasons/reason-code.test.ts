import { expect, test } from 'vitest';
import { reasonCode } from '../../../src/core/reasons/reason-code.ts';

test.each([
  ['secure-only', 'SecureOnly'],
  ['not-on-path', 'NotOnPath'],
  ['same-site-unspecified-treated-as-lax', 'SameSiteUnspecifiedTreatedAsLax'],
  ['schemeful-same-site-strict', 'SchemefulSameSiteStrict'],
  ['name-value-pair-exceeds-max-size', 'NameValuePairExceedsMaxSize'],
] as const)('%s is spelled %s', (id, code) => expect(reasonCode(id)).toBe(code));
