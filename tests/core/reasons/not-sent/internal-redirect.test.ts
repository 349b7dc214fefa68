import { expect, test } from 'vitest';
import { internalRedirect } from '../../../../src/core/reasons/not-sent/internal-redirect.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// our own: told by the chain
test.each<[string, SendQuestion]>([['no request went out', { seen: { redirectedInternally: true } }]])(
  'applies: %s',
  (_, question) => expect(notSent(internalRedirect, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['asked of the server', {}],
  ['near miss: no request went out because the cache answered', { seen: { fromCache: true } }],
])('silent: %s', (_, question) => expect(notSent(internalRedirect, question)).toBe(false));
