import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { inOrder, type Option } from '../../../src/core/fix/in-order.ts';
import type { Change } from '../../../src/core/fix/change.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';

const to = (set: Extract<Change, { kind: 'attributes' }>['set']): Change => ({
  kind: 'attributes',
  cookie: 'sid',
  set,
});
const option = (id: string, verified: boolean, hasSetting: boolean, change?: Change) => ({
  id,
  verified,
  hasSetting,
  change,
});

const twin: Change = { kind: 'expire-twin', line: 'sid=; Max-Age=0', place: { chain: 'c1', hop: 0 } };

test.each<[string, readonly (Option & { readonly id: string })[], string]>([
  ['the narrowest, where all have a setting', [option('a', true, true), option('b', true, true)], 'a b'],
  ['the narrowest, where none has', [option('a', true, false), option('b', true, false)], 'a b'],
  ['one with a setting', [option('a', true, false), option('b', true, true), option('c', true, true)], 'b c a'],
  ['never an unverified before a verified', [option('a', false, true), option('b', true, false)], 'b a'],
  ['of the unverified one with a setting', [option('a', false, false), option('b', false, true)], 'b a'],
  [
    'not what any site could then send',
    [option('a', true, false), option('b', true, true, to({ sameSite: 'none', secure: true }))],
    'a b',
  ],
  [
    'not what would travel in the clear',
    [option('a', true, false), option('b', true, true, to({ secure: false }))],
    'a b',
  ],
  ['a line to send, though it is no setting', [option('a', true, false, twin), option('b', true, true)], 'a b'],
  ['a domain', [option('a', true, false), option('b', true, true, to({ domain: 'app.test' }))], 'b a'],
])('comes first: %s', (_, options, expected) => {
  expect(
    inOrder(options)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});

test.each([
  // scenario → the first fix for the framework, and whether it is a setting
  ['apex-to-www', 'django', 'SESSION_COOKIE_DOMAIN'],
  // nginx in front has a setting for the narrower one.
  ['www-to-apex', 'nginx', 'return 301'],
  ['script-redirect-lost', 'rails', 'session_store domain'],
])('%s: what comes first can be written down in %s', (id, framework, setting) => {
  const scenario = scenarios.find((one) => one.id === id)!;
  const { fixes } = diagnose(simulate(scenario).trace).findings[0]!;
  const firstWay = fixes.slice(0, fixes.findIndex((fix) => fix.framework === 'any') + 1);
  const fix = firstWay.find((one) => one.framework === framework);
  expect(fix).toMatchObject({ detected: true, verified: true, setting });
  expect(fix?.seen).toBeUndefined();
});
