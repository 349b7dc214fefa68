import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import {
  domainReasons,
  notSentReasonsFor,
  notSentReasonsOf,
  notSentReasonsOfCookie,
  notSentSet,
  reasonsIn,
  rejectedReasons,
  rejectedReasonsOf,
  timedReasons,
} from '../../../src/core/reasons/index.ts';
import { stages } from '../../../src/core/reasons/reason.ts';
import type { NotSentContext, Rejected } from '../../../src/core/reasons/reason.ts';
import { storeContext } from '../../../src/core/cookie/store.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';
import { resolveRequest } from '../../../src/core/site/resolve-request.ts';
import { cookie, now } from './ask.ts';

const url = fc.constantFrom(
  'https://app.test/app/x',
  'http://app.test/',
  'https://www.app.test/',
  'http://localhost/',
  'https://idp.test/',
  'nothing',
);
const facts = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    resourceType: fc.constantFrom('main-frame' as const, 'fetch' as const, 'ping' as const),
    isTopLevelNavigation: fc.boolean(),
    isNavigation: fc.boolean(),
    initiator: fc.constantFrom(undefined, 'https://app.test', 'http://app.test', 'https://idp.test', 'null'),
    topLevelUrl: fc.option(url, { nil: undefined }),
    ancestors: fc.array(url, { maxLength: 2 }),
    redirectedFrom: fc.array(url, { maxLength: 2 }),
  })
  .chain((more) => url.map((at) => topLevelFacts(at, more)));
const cookies = fc
  .record({
    domain: fc.constantFrom('app.test', 'www.app.test', 'idp.test', 'localhost'),
    hostOnly: fc.boolean(),
    path: fc.constantFrom('/', '/app'),
    value: fc.constantFrom('1', 'x'.repeat(4093), 'x'.repeat(4094), '€'.repeat(1364), '€'.repeat(1365)),
    secure: fc.boolean(),
    sameSite: fc.constantFrom('strict' as const, 'lax' as const, 'none' as const, 'unspecified' as const),
    expires: fc.constantFrom(undefined, now, now + 1),
    createdAt: fc.constantFrom(undefined, now - 1000, now - 200_000),
    partitionKey: fc.constantFrom(undefined, { topLevelSite: 'https://app.test', hasCrossSiteAncestor: false }),
  })
  .map(cookie);
const seen = fc.option(
  fc.record({
    fromCache: fc.boolean(),
    redirectedInternally: fc.boolean(),
    withoutCredentials: fc.boolean(),
    withheld: fc.boolean(),
  }),
  { nil: undefined },
);
const past = fc.constantFrom(undefined, 'not-in-jar', 'deleted-earlier', 'rejected-earlier', 'evicted', 'expired');

test('what a request or a cookie leaves possible is all that can apply', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(facts, cookies, seen, past, fc.constantFrom(...Object.values(profiles)), (...asked) => {
      const [request, one, sight, before, profile] = asked;
      const context = { request: resolveRequest(request, profile), now, profile, seen: sight, past: before };
      const full: NotSentContext = { ...context, cookie: one };
      const all = notSentReasonsOf(full);
      const { possible, regardless } = notSentReasonsFor(context);
      expect(notSentReasonsOf(full, possible)).toEqual(all);
      // What is no longer in the jar is not asked about what it leaves possible there.
      if (before === undefined) {
        const set = (possible & notSentReasonsOfCookie(one)) | regardless;
        expect(notSentReasonsOf(full, set)).toEqual(all);
        const due = one.expires === undefined || one.expires > now ? set & ~timedReasons : set;
        expect(reasonsIn(notSentSet(due, full) | domainReasons(one, full.request))).toEqual(all);
      }
      for (const id of all) found.add(id);
    }),
    { numRuns: 5000, seed: 3 },
  );
  // Every reason was met, or this would prove nothing of it.
  expect(found.size).toBe(22);
});

const line = fc
  .tuple(
    fc.constantFrom('sid=1', '=', 'a\0=1', '=a=b', '__Host-sid=1', `sid=${'x'.repeat(4094)}`, 'sid=1\t2'),
    fc.subarray(['Secure', 'HttpOnly', 'Partitioned', 'Path=/\t/é', 'Domain=app.test', 'Domain=x.test']),
    fc.constantFrom('SameSite=None', 'SameSite=Lax', 'SameSite=Strict', 'Path=/'),
  )
  .map((parts) => parts.flat().join('; '));
const scheme = fc.constantFrom('ftp://app.test/', 'nothing');

test('a stage that is passed over has nothing to say', () => {
  const found = new Set<string>();
  const at = fc.oneof(
    facts,
    scheme.map((url) => topLevelFacts(url, { via: 'script' })),
  );
  fc.assert(
    fc.property(at, line, cookies, seen, fc.constantFrom(...Object.values(profiles)), (...asked) => {
      const [request, text, held, sight, profile] = asked;
      const jar = [{ ...held, httpOnly: held.secure }];
      const context = { ...storeContext({ line: text, request, now, jar, profile }), seen: sight };
      const all = stages.map((stage) =>
        rejectedReasons.filter((one: Rejected) => one.stage === stage && one.check(context)).map(({ id }) => id),
      );
      expect(rejectedReasonsOf(context)).toEqual(all.find((ids) => ids.length > 0) ?? []);
      for (const ids of all) for (const id of ids) found.add(id);
    }),
    { numRuns: 20_000, seed: 3 },
  );
  expect(rejectedReasons.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});
