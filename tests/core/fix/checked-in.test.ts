import { expect, test } from 'vitest';
import { checkedIn, unchecked } from '../../../src/core/fix/settings/checked-in.ts';

const drafts = { path: { setting: 'cookie.path', code: "path: '{path}'" } };

test.each([
  ['checked', checkedIn('https://docs.test/cookies', drafts), { checked: 'https://docs.test/cookies' }],
  ['not found', unchecked(drafts), { unchecked: true }],
])('%s: every setting is marked, and with nothing else', (_, settings, mark) => {
  expect(settings).toEqual({ path: { ...drafts.path, ...mark } });
});
