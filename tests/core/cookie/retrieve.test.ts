import { expect, test } from 'vitest';
import { retrieveCookies } from '../../../src/core/cookie/retrieve.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../../src/core/site/request-facts.ts';
import { cookie } from '../reasons/ask.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

function retrieve(jar: readonly Cookie[], url = 'https://app.test/app/x', more: Partial<RequestFacts> = {}) {
  return retrieveCookies({ jar, request: topLevelFacts(url, more), now, profile: profiles.chromium });
}

test('longer path first, then older (section 5.8.3 step 2)', () => {
  const jar = [
    cookie({ name: 'young', createdAt: now - 1 }),
    cookie({ name: 'old', createdAt: now - 9 }),
    cookie({ name: 'deep', path: '/app', createdAt: now }),
    cookie({ name: 'before the recording' }),
  ];
  expect(retrieve(jar).map((one) => one.cookie.name)).toEqual(['deep', 'before the recording', 'old', 'young']);
});

test('cookies of the registrable domain only, those that stay last', () => {
  const jar = [
    cookie({ name: 'elsewhere', domain: 'other.test' }),
    cookie({ name: 'of www', domain: 'www.app.test' }),
    cookie({ name: 'sid' }),
    cookie({ name: 'of a suffix', domain: 'test', hostOnly: false }),
  ];
  expect(retrieve(jar).map((one) => [one.cookie.name, one.reasons])).toEqual([
    ['sid', []],
    ['of www', ['domain-mismatch']],
  ]);
});

test('says when only its youth lets a cookie go along', () => {
  const jar = [
    cookie({ name: 'young', createdAt: now - 1000 }),
    cookie({ name: 'none', sameSite: 'none', secure: true }),
  ];
  const sent = retrieve(jar, 'https://app.test/', { initiator: 'https://idp.test', method: 'POST' });
  expect(sent.map((one) => [one.cookie.name, one.reasons, one.laxAllowUnsafe])).toEqual([
    ['none', [], false],
    ['young', [], true],
  ]);
});

test('a URL that does not parse gets nothing', () => expect(retrieve([cookie()], 'nonsense')).toEqual([]));
