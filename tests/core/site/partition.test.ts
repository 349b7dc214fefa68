import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { isThirdParty, partitionKeyOf } from '../../../src/core/site/partition.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../../src/core/site/request-facts.ts';

const inPage = (url: string, more: Partial<RequestFacts> = {}): RequestFacts =>
  topLevelFacts(url, {
    isTopLevelNavigation: false,
    isNavigation: false,
    initiator: 'https://top.test',
    topLevelUrl: 'https://www.top.test/',
    ...more,
  });

test.each<[string, RequestFacts, string | undefined, boolean]>([
  [
    'a top-level navigation',
    topLevelFacts('https://www.app.test/', { initiator: 'https://idp.test' }),
    'https://app.test',
    false,
  ],
  ['the first party', inPage('https://api.top.test/'), 'https://top.test', false],
  ['a third party', inPage('https://app.test/'), 'https://top.test', true],
  [
    'the first party below a third',
    inPage('https://top.test/', { initiator: 'https://app.test' }),
    'https://top.test',
    true,
  ],
  ['an opaque top level', inPage('https://app.test/', { topLevelUrl: 'data:text/html,' }), undefined, true],
])('%s', (_, request, topLevelSite, thirdParty) => {
  const key = partitionKeyOf(request, profiles.chromium);
  expect(key?.topLevelSite).toBe(topLevelSite);
  expect(key?.hasCrossSiteAncestor ?? thirdParty).toBe(thirdParty);
  expect(isThirdParty(request, true)).toBe(thirdParty);
});

test('a browser that keeps no ancestor bit', () => {
  const profile = { ...profiles.firefox, ancestorInPartitionKey: false };
  expect(partitionKeyOf(inPage('https://app.test/'), profile)?.hasCrossSiteAncestor).toBe(false);
});

test('Firefox 153 keeps it too', () => {
  expect(partitionKeyOf(inPage('https://app.test/'), profiles.firefox)?.hasCrossSiteAncestor).toBe(true);
});
