import { retrieveCookies } from '../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Cookie, SameSite } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import type { Profile, ProfileName } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';
import { differenceOf } from './differences.ts';
import { attempt, judgedProfiles } from './result.ts';
import type { Result } from './result.ts';
import { documentOf, originOf, reloadOf, requestOf } from './samesite-request.ts';
import type { Scenario, Verdicts } from './samesite-request.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
/** Older than the two minutes of Lax-allowing-unsafe: the suite expects it not to be in force. */
const createdAt = now - 600_000;

const attributes: Readonly<Record<string, SameSite>> = {
  strict: 'strict',
  lax: 'lax',
  unspecified: 'unspecified',
  none: 'none',
};

/** WPT's SameSite scenarios: what goes along on the last hop, what a document sees, what a response may set. */
export function runWptSameSite(cases: readonly unknown[]): readonly Result[] {
  const scenarios = cases as readonly Scenario[];
  return judgedProfiles.flatMap((name) =>
    scenarios.flatMap((scenario) => attempt('wpt-samesite', scenario, name, () => run(scenario, name))),
  );
}

function run(scenario: Scenario, name: ProfileName): readonly Result[] {
  // The scenarios lay every cookie into one jar as a first-party cookie; a jar per top-level site is another question.
  const profile: Profile = { ...profiles[name], thirdParty: 'allowed' };
  const results: Result[] = [];
  const add = (what: string, expected: Verdicts | undefined, actual: (key: string) => boolean): void => {
    if (expected === undefined) return;
    const keys = Object.keys(expected).filter((key) => expected[key] !== null);
    const tell = (verdict: (key: string) => boolean): string =>
      keys.map((key) => `${key}: ${verdict(key) ? 'yes' : 'no'}`).join(', ');
    results.push({
      suite: 'wpt-samesite',
      id: what === '' ? scenario.id : `${scenario.id}#${what}`,
      profile: name,
      expected: tell((key) => expected[key] === true),
      actual: tell(actual),
      scored: true,
      isMatrix: false,
      onPurpose: differenceOf(scenario, profile),
    });
  };

  if (scenario.kind === 'attribute-default') {
    add('', { lax: scenario.expected === 'Lax' }, () => profile.defaultSameSite === 'lax');
    return results;
  }
  const sent = (facts: RequestFacts) => (key: string) =>
    retrieveCookies({ jar: [cookieFor(key, scenario)], request: facts, now, profile })[0]?.reasons.length === 0;

  if (scenario.kind === 'send') {
    const request = requestOf(scenario);
    add('', expectedFor(scenario, profile, scenario.sent), sent(request));
    add('document', forDefault(scenario.documentCookieVisible, profile), sent(documentOf(scenario)));
    add('reload', forDefault(scenario.afterScriptReload?.sent, profile), sent(reloadOf(scenario)));
    add('attributes', forDefault(scenario.sentByAttributes, profile), (key) =>
      linesOf(key).every((line) => {
        const target = topLevelFacts(request.url);
        const { jar } = storeCookie({ line, request: target, now: createdAt, jar: [], profile });
        return retrieveCookies({ jar, request, now, profile })[0]?.reasons.length === 0;
      }),
    );
  } else if (scenario.stored !== undefined) {
    const facts = scenario.kind === 'set-document.cookie' ? documentOf(scenario) : requestOf(scenario);
    add('', forDefault(scenario.stored, profile), (key) => {
      const line = `c=1; Secure; Path=/${key === 'unspecified' ? '' : `; SameSite=${key}`}`;
      return storeCookie({ line, request: facts, now, jar: [], profile }).outcome === 'stored';
    });
  }
  return results;
}

/** The redirect chain counts in WPT and in Firefox; RFC 10025 and Chromium do not look at it. */
function expectedFor(scenario: Scenario, profile: Profile, wpt: Verdicts | undefined): Verdicts | undefined {
  const ours = profile.name === 'chromium' ? scenario.derivedChromiumDefault : scenario.derivedFirefoxReleaseDefault;
  if (profile.name !== 'rfc10025' && ours?.sent !== undefined) return ours.sent;
  const expected = profile.redirectChain === 'ignored' ? (scenario.rfc10025?.sent ?? wpt) : wpt;
  return forDefault(expected, profile);
}

/** Where Lax is not the default, a cookie without SameSite goes where a None cookie goes. */
function forDefault(expected: Verdicts | undefined, profile: Profile): Verdicts | undefined {
  if (expected === undefined || profile.defaultSameSite === 'lax') return expected;
  const isNone = (key: string): boolean => key === 'none' || key.startsWith('SameSite=None');
  const none = Object.keys(expected).find(isNone);
  if (none === undefined) return expected;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      key === 'unspecified' || key.startsWith('SameSite=Unsupported') ? expected[none]! : value,
    ]),
  );
}

function cookieFor(key: string, scenario: Scenario): Cookie {
  const host = new URL(originOf(scenario.hops?.at(-1)?.origin ?? scenario.frame ?? 'A')).hostname;
  return {
    name: key,
    value: '1',
    domain: host,
    hostOnly: true,
    path: '/',
    secure: key === 'none',
    httpOnly: false,
    sameSite: attributes[key] ?? 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt,
  };
}

/** `SameSite=Lax (after Strict)` → the lines that its wording covers. */
function linesOf(key: string): readonly string[] {
  const [, last = '', earlier = ''] = /^SameSite=(\w+) \(after ([\w/]+)/.exec(key) ?? [];
  return earlier.split('/').map((first) => `c=1; SameSite=${first}; SameSite=${last}; Path=/; Secure`);
}
