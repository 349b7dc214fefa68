import { serializeCookies } from '../../src/core/cookie/parse-cookie-header.ts';
import { retrieveCookies } from '../../src/core/cookie/retrieve.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Cookie } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import type { ProfileName } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';
import { differenceOf } from './differences.ts';
import { attempt, idOf, judgedProfiles, need } from './result.ts';
import type { Result } from './result.ts';

type Via = 'http' | 'http-redirect' | 'document.cookie';

interface Case {
  readonly family?: string;
  readonly setVia?: Via | 'steps';
  readonly cookie?: string | readonly string[];
  /** Absent where the steps have their own. */
  readonly setUrl?: string;
  readonly readVia?: Via;
  /** Where the cookies were set, if absent. */
  readonly readUrl?: string;
  readonly expected: string;
  readonly expectedChromium?: string;
  readonly expectedRfc10025?: string;
  readonly cookieEncoding?: 'latin1';
  readonly compare?: 'name-present';
  readonly steps?: readonly { readonly via: Via; readonly url: string; readonly cookie: string | readonly string[] }[];
  readonly initiatorUrl?: string;
  readonly score?: false;
  /** Where the expectation comes from, if not from RFC 10025. */
  readonly rule?: string;
  readonly file: string;
}

/** The clock of every case (the suite's meta file). */
const now = Date.parse('2026-01-01T00:00:00Z');

/** web-platform-tests: an empty jar, the lines of a case, then what is visible at another URL. */
export function runWptCookies(cases: readonly unknown[]): readonly Result[] {
  return judgedProfiles.flatMap((profile) =>
    (cases as readonly Case[]).flatMap((item) => attempt('wpt-cookies', item, profile, () => run(item, profile))),
  );
}

function run(item: Case, name: ProfileName): Result {
  const profile = profiles[name];
  const { readVia = 'http', setVia = 'http' } = item;
  const steps = item.steps ?? [
    { via: setVia as Via, url: need(item.setUrl, 'setUrl'), cookie: need(item.cookie, 'cookie') },
  ];
  const readUrl = need(item.readUrl ?? item.setUrl ?? steps.at(-1)?.url, 'readUrl');
  let jar: readonly Cookie[] = [];
  for (const { via, url, cookie } of steps) {
    const request = factsOf(url, via, item.initiatorUrl);
    const binary = item.cookieEncoding === 'latin1';
    for (const line of [cookie].flat()) jar = storeCookie({ line, binary, request, now, jar, profile }).jar;
  }
  const visible = retrieveCookies({
    jar,
    request: factsOf(readUrl, readVia, item.initiatorUrl),
    now,
    profile,
  })
    .filter(({ cookie, reasons }) => reasons.length === 0 && !(readVia === 'document.cookie' && cookie.httpOnly))
    .map(({ cookie }) => cookie);
  const expected =
    (name === 'chromium' ? item.expectedChromium : name === 'rfc10025' ? item.expectedRfc10025 : undefined) ??
    need(item.expected, 'expected');
  const actual = serializeCookies(visible);
  return {
    suite: 'wpt-cookies',
    id: idOf(item),
    profile: name,
    expected: item.compare === 'name-present' ? nameIn(expected) : expected,
    actual: item.compare === 'name-present' ? nameIn(actual) : actual,
    scored: item.score !== false,
    isMatrix: item.family?.endsWith('-ctl-matrix') === true,
    onPurpose: differenceOf(item, profile),
  };
}

/** All accesses are same-site, except a fetch from another site's page. */
function factsOf(url: string, via: Via, initiatorUrl: string | undefined): RequestFacts {
  const kind = via === 'document.cookie' ? 'script' : 'http';
  if (initiatorUrl === undefined) return topLevelFacts(url, { via: kind });
  return topLevelFacts(url, {
    via: kind,
    resourceType: 'fetch',
    isTopLevelNavigation: false,
    isNavigation: false,
    initiator: new URL(initiatorUrl).origin,
    documentUrl: initiatorUrl,
    topLevelUrl: initiatorUrl,
  });
}

function nameIn(header: string): string {
  return header.split('=', 1)[0] ?? '';
}
