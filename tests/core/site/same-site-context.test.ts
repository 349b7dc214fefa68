import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../../src/core/site/request-facts.ts';
import { sameSiteContext } from '../../../src/core/site/same-site-context.ts';
import { siteForCookies } from '../../../src/core/site/site-for-cookies.ts';

const app = 'https://app.test/';
const navigation = (more: Partial<RequestFacts>): RequestFacts => topLevelFacts(app, more);
const within = (top: string, more: Partial<RequestFacts> = {}): RequestFacts =>
  topLevelFacts(app, {
    isTopLevelNavigation: false,
    isNavigation: false,
    resourceType: 'fetch',
    initiator: new URL(top).origin,
    topLevelUrl: top,
    ...more,
  });

describe('measured in Chromium 156 with the DevTools protocol', () => {
  test.each<[string, RequestFacts, string]>([
    ['address bar', navigation({}), 'same-site-strict'],
    ['address bar to B, 302 to A', navigation({ redirectedFrom: ['https://idp.test/'] }), 'same-site-strict'],
    [
      'link A → B → 302 A',
      navigation({ initiator: 'https://app.test', redirectedFrom: ['https://idp.test/'] }),
      'same-site-strict',
    ],
    ['link on B to A', navigation({ initiator: 'https://idp.test' }), 'same-site-lax'],
    [
      'the 302 on A that follows',
      navigation({ initiator: 'https://idp.test', redirectedFrom: [app] }),
      'same-site-lax',
    ],
    [
      'form POST on B to A',
      navigation({ initiator: 'https://idp.test', method: 'POST' }),
      'same-site-lax-method-unsafe',
    ],
    [
      'frame of A in a page of B',
      within('https://idp.test/', { isNavigation: true, ancestors: ['https://idp.test/'] }),
      'cross-site',
    ],
    ['fetch from B to A', within('https://idp.test/'), 'cross-site'],
    [
      'frame of A inside A that goes through B',
      within(app, { isNavigation: true, ancestors: [app], redirectedFrom: ['https://idp.test/'] }),
      'same-site-strict',
    ],
  ])('%s', (_, request, expected) => expect(sameSiteContext(request, profiles.chromium)).toBe(expected));
});

describe('Firefox counts the redirect chain', () => {
  test.each<[string, RequestFacts, string]>([
    [
      'A → B → A',
      navigation({ initiator: 'https://app.test', redirectedFrom: ['https://idp.test/'] }),
      'same-site-lax',
    ],
    [
      'A → www.A → A',
      navigation({ initiator: 'https://app.test', redirectedFrom: ['https://www.app.test/'] }),
      'same-site-strict',
    ],
    ['fetched through B', within(app, { redirectedFrom: ['https://idp.test/'] }), 'cross-site'],
  ])('%s', (_, request, expected) => expect(sameSiteContext(request, profiles.firefox)).toBe(expected));
});

test.each<[string, RequestFacts, string]>([
  ['an opaque initiator is cross-site', navigation({ initiator: 'null' }), 'same-site-lax'],
  ['http page to https', navigation({ initiator: 'http://app.test' }), 'same-site-lax'],
  [
    'a frame started by a cross-site document',
    within(app, { isNavigation: true, initiator: 'https://idp.test', ancestors: [app] }),
    'cross-site',
  ],
  ['A in B in A', within(app, { isNavigation: true, ancestors: ['https://idp.test/', app] }), 'cross-site'],
  ['fetch from A in B in A', within(app, { ancestors: ['https://idp.test/', app] }), 'cross-site'],
  ['about:blank in between', within(app, { isNavigation: true, ancestors: ['about:blank', app] }), 'same-site-strict'],
  ['a URL that does not parse', topLevelFacts('nonsense'), 'cross-site'],
  ['lower-case method', navigation({ initiator: 'https://idp.test', method: 'post' }), 'same-site-lax-method-unsafe'],
])('%s', (_, request, expected) => expect(sameSiteContext(request, profiles.chromium)).toBe(expected));

describe('site for cookies (section 5.2.1)', () => {
  test.each<[string, RequestFacts, string | undefined]>([
    ['a top-level navigation is its own', navigation({ initiator: 'https://idp.test' }), 'https://app.test'],
    ['the page of a fetch', within('https://idp.test/'), 'https://idp.test'],
    [
      'none, when a document in between is cross-site',
      within(app, { ancestors: ['https://idp.test/', app] }),
      undefined,
    ],
    ['none, when the fetching document is', within(app, { initiator: 'https://idp.test' }), undefined],
    ['with its port', within('https://app.test:8443/'), 'https://app.test:8443'],
  ])('%s', (_, request, expected) => expect(siteForCookies(request, { schemeful: true })).toBe(expected));
});
