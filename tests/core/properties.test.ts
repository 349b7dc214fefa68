import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieHeader } from '../../src/core/cookie/parse-cookie-header.ts';
import { parseDate } from '../../src/core/cookie/parse-date.ts';
import { parseSetCookie } from '../../src/core/cookie/parse-set-cookie.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import type { CaptureEvent } from '../../src/core/events.ts';
import { judgeChain } from '../../src/core/judge.ts';
import type { Cookie, HopVerdict, Trace } from '../../src/core/model.ts';
import { profileFor, profiles } from '../../src/core/profile.ts';
import { hostOf } from '../../src/core/session/followed.ts';
import { registrableDomain } from '../../src/core/site/registrable-domain.ts';
import { siteOf } from '../../src/core/site/site-of.ts';
import { foldEvents, startFolding } from '../../src/core/trace/fold.ts';
import { reconstructJar } from '../../src/core/trace/reconstruct-jar.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { simulate } from '../simulate.ts';
import { arbitraryEvents } from './trace/arbitrary-events.ts';
import { chromium, startedAt } from './trace/recordings.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('http://[', 'https://app.test:99999/', '//', 'data:,', '/%', 'https://app.test/\ud800', '__proto__'),
);

/** The events of `arbitraryEvents`, with texts of any kind wherever a server or a page can put some. */
const hostileEvents: fc.Arbitrary<CaptureEvent[]> = fc
  .tuple(arbitraryEvents, fc.array(anyText, { minLength: 5, maxLength: 5 }))
  .map(([events, [url = '', line = '', header = '', location = '', initiator = '']]) =>
    events.map((event, index): CaptureEvent => {
      const at = index % 3 === 0 && 'url' in event ? { ...event, url } : event;
      switch (at.type) {
        case 'request-started':
          return index % 2 === 0 ? { ...at, initiator, documentUrl: initiator, frameAncestors: [initiator] } : at;
        case 'request-headers':
          return { ...at, headers: [{ name: 'Cookie', value: header }, ...at.headers] };
        case 'redirected':
          return {
            ...at,
            redirectUrl: location,
            headers: [
              { name: 'Location', value: location },
              { name: 'Set-Cookie', value: line },
              { name: 'Date', value: header },
            ],
          };
        case 'response-headers':
          return {
            ...at,
            headers: [...at.headers, { name: 'Set-Cookie', value: line }, { name: 'Refresh', value: location }],
          };
        case 'document-read':
          return { ...at, refreshUrl: location };
        default:
          return at;
      }
    }),
  );

test('any text as URL, Location, Cookie, Set-Cookie or initiator makes a diagnosis', () => {
  fc.assert(
    fc.property(hostileEvents, (events) => {
      const { trace } = foldEvents(startFolding(chromium, startedAt, 1), events);
      const { chains } = diagnose(trace);
      expect(chains.length).toBe(trace.chains.length);
      const jar = reconstructJar(trace.chains, [], profiles.firefox);
      expect(diagnose({ ...trace, jar }, { profile: profiles.firefox }).chains.length).toBe(trace.chains.length);
    }),
    { numRuns: 300 },
  );
});

/** Past what any server sends; work that grows with the square of the length would not end. */
const huge = 1_000_000;

describe('huge input is answered', () => {
  test.each([
    ['one value', 'a'.repeat(huge)],
    ['semicolons', ';'.repeat(huge)],
    ['empty attributes', `a=b${';'.repeat(huge)}`],
    ['equals signs', '='.repeat(huge)],
    ['blanks', `a=b;${' '.repeat(huge)}x`],
    ['attributes', 'a=b' + '; Path=/'.repeat(huge / 8)],
    ['dates', `a=b; Expires=${'1 '.repeat(huge / 2)}`],
    ['digits', `a=b; Expires=${'1'.repeat(huge)}; Max-Age=${'9'.repeat(huge)}`],
    ['colons', `a=b; Expires=${'1:'.repeat(huge / 2)}`],
    ['dots', `a=b; Domain=${'.'.repeat(huge)}`],
  ])('%s', (_, text) => {
    for (const profile of Object.values(profiles)) expect(parseSetCookie(text, profile).ok).toBeTypeOf('boolean');
    expect(parseCookieHeader(text).length).toBeLessThanOrEqual(huge);
    expect(parseDate(text)).toBeUndefined();
    expect(siteOf(text)).toBeUndefined();
    expect(siteOf(`https://app.test/${text}`)).toBe('https://app.test');
  });
});

/** What was judged, without the jars around it. */
function told(trace: Trace): readonly (readonly Pick<HopVerdict, 'cookies' | 'setCookies'>[])[] {
  return trace.chains.map((chain) =>
    judgeChain(trace, chain, profileFor(trace.browser)).map(({ cookies, setCookies }) => ({ cookies, setCookies })),
  );
}

const traces = scenarios.map((scenario) => [scenario.id, () => simulate(scenario).trace] as const);

describe('a recorded trace judged again, from a copy, gives the same verdicts and the same diagnosis', () => {
  test.each(traces)('%s', (_, make) => {
    const trace = make();
    const copy = structuredClone(trace);
    expect(told(copy)).toEqual(told(trace));
    expect(diagnose(copy)).toEqual(diagnose(trace));
  });
});

/** Cookies that no request of the recording can carry: of another site, of a neighbour host, or of another path. */
const bystander = (site: string): fc.Arbitrary<Cookie> =>
  fc
    .record({
      name: fc.stringMatching(/^[a-z]{2,6}_[a-z]{2,6}$/),
      value: fc.stringMatching(/^[a-z0-9]{1,20}$/),
      place: fc.constantFrom(
        { domain: 'unrelated.example', path: '/' },
        { domain: `no-such-host.${site}`, path: '/' },
        { domain: site, path: '/no/such/place' },
      ),
      hostOnly: fc.boolean(),
      secure: fc.boolean(),
      httpOnly: fc.boolean(),
      sameSite: fc.constantFrom('unspecified', 'lax', 'strict'),
    })
    .map(({ place, ...cookie }): Cookie => ({
      ...cookie,
      ...place,
      expires: undefined,
      partitionKey: undefined,
      createdAt: undefined,
    }));

/** The trace with one more cookie in the jar: from the start, or from the middle on. */
function withCookie(trace: Trace, cookie: Cookie, fromStart: boolean): Trace {
  const { jar } = trace;
  const middle = jar.changes.length >> 1;
  const time = jar.changes[middle]?.time ?? trace.startedAt;
  const change = { cookie, removed: false, cause: 'explicit', by: undefined, observed: true, time } as const;
  return {
    ...trace,
    // Chains too: verdicts are remembered per chain.
    chains: trace.chains.map((chain) => ({ ...chain })),
    jar: fromStart
      ? { ...jar, baseline: [cookie, ...jar.baseline] }
      : { ...jar, changes: jar.changes.toSpliced(middle, 0, change) },
  };
}

describe('a cookie that no rule lets near the requests changes no verdict, and not the diagnosis', () => {
  test.each(traces)('%s', (_, make) => {
    const trace = make();
    const site = registrableDomain(hostOf(trace.chains[0]!.hops[0]!.request.url));
    const [verdicts, diagnosis] = [told(trace), diagnose(trace)];
    fc.assert(
      fc.property(bystander(site), fc.boolean(), (cookie, fromStart) => {
        const more = withCookie(trace, cookie, fromStart);
        const others = told(more).map((chain) =>
          chain.map((hop) => ({ ...hop, cookies: hop.cookies.filter((one) => one.cookie.name !== cookie.name) })),
        );
        expect(others).toEqual(verdicts);
        expect(diagnose(more).findings).toEqual(diagnosis.findings);
        expect(diagnose(more).chains.map(({ verdict, lostAt }) => [verdict, lostAt])).toEqual(
          diagnosis.chains.map(({ verdict, lostAt }) => [verdict, lostAt]),
        );
      }),
      { numRuns: 8 },
    );
  });
});
