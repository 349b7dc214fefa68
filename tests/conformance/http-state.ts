import { retrieveCookies } from '../../src/core/cookie/retrieve.ts';
import { serializeCookies } from '../../src/core/cookie/parse-cookie-header.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Cookie } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import { attempt, idOf, need } from './result.ts';
import type { Result } from './result.ts';

interface Case {
  readonly setCookie: string | readonly string[];
  readonly requestUrl: string;
  /** The request URL where it is absent. */
  readonly resultUrl?: string;
  readonly expectedCookie: string;
  readonly expectedRfc10025?: string;
  /** When the suite was written, where it is absent. */
  readonly now?: string;
  /** Switched off or optional upstream. */
  readonly disabled?: boolean;
  readonly optional?: boolean;
}

/** abarth/http-state: the lines of one response, then the Cookie header of the next request. Judged by the standard alone. */
export function runHttpState(cases: readonly unknown[]): readonly Result[] {
  return (cases as readonly Case[]).flatMap((item) => attempt('http-state', item, 'rfc10025', () => run(item)));
}

function run(item: Case): Result {
  const profile = profiles.rfc10025;
  const now = Date.parse(item.now ?? '2018-01-01T00:00:00Z');
  const request = topLevelFacts(item.requestUrl);
  const jar = [item.setCookie]
    .flat()
    .reduce<readonly Cookie[]>((before, line) => storeCookie({ line, request, now, jar: before, profile }).jar, []);
  const sent = retrieveCookies({ jar, request: topLevelFacts(item.resultUrl ?? item.requestUrl), now, profile })
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ cookie }) => cookie);
  return {
    suite: 'http-state',
    id: idOf(item),
    profile: profile.name,
    expected: need(item.expectedRfc10025 ?? item.expectedCookie, 'expectedCookie'),
    actual: serializeCookies(sent),
    scored: item.disabled !== true,
    isMatrix: false,
    onPurpose: undefined,
  };
}
