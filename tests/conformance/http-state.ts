import { retrieveCookies } from '../../src/core/cookie/retrieve.ts';
import { serializeCookies } from '../../src/core/cookie/parse-cookie-header.ts';
import { storeCookie } from '../../src/core/cookie/store.ts';
import type { Cookie } from '../../src/core/model.ts';
import { profiles } from '../../src/core/profile.ts';
import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import { readCases } from './case-files.ts';
import type { Result } from './result.ts';

interface Case {
  readonly name: string;
  readonly setCookie: readonly string[];
  readonly requestUrl: string;
  readonly resultUrl: string;
  readonly expectedCookie: string;
  readonly expectedRfc10025?: string;
  readonly now: string;
  /** Switched off or optional upstream. */
  readonly disabled?: boolean;
  readonly optional?: boolean;
}

/** abarth/http-state: the lines of one response, then the Cookie header of the next request. Judged by the standard alone. */
export function runHttpState(folder: string): readonly Result[] {
  const profile = profiles.rfc10025;
  return (readCases(folder, 'http-state.') as readonly Case[]).map((item) => {
    const now = Date.parse(item.now);
    const request = topLevelFacts(item.requestUrl);
    const jar = item.setCookie.reduce<readonly Cookie[]>(
      (before, line) => storeCookie({ line, request, now, jar: before, profile }).jar,
      [],
    );
    const sent = retrieveCookies({ jar, request: topLevelFacts(item.resultUrl), now, profile })
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ cookie }) => cookie);
    return {
      suite: 'http-state',
      id: item.name,
      profile: profile.name,
      expected: item.expectedRfc10025 ?? item.expectedCookie,
      actual: serializeCookies(sent),
      scored: item.disabled !== true,
      isMatrix: false,
      onPurpose: undefined,
    };
  });
}
