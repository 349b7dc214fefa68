import { topLevelFacts } from '../../src/core/site/request-facts.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';
import { need } from './result.ts';

export type Verdicts = Readonly<Record<string, boolean | null>>;

/** A scenario as the case file writes it: origins are letters (A, A.sub, A.http, B). */
export interface Scenario {
  readonly id: string;
  readonly file: string;
  readonly kind: 'send' | 'set-http' | 'set-document.cookie' | 'attribute-default';
  readonly requestType?: 'top-level-navigation' | 'iframe-navigation' | 'subresource' | 'websocket' | 'iframe document';
  readonly method?: string;
  readonly topLevel?: string;
  readonly pageOrigin?: string;
  readonly frame?: string;
  readonly initiator?: string;
  readonly initiatorOfLastRequest?: string;
  readonly ancestors?: readonly string[];
  readonly hops?: readonly { readonly origin: string; readonly via?: string }[];
  readonly sent?: Verdicts;
  readonly stored?: Verdicts;
  readonly documentCookieVisible?: Verdicts;
  readonly sentByAttributes?: Verdicts;
  readonly afterScriptReload?: { readonly sent: Verdicts };
  readonly rfc10025?: { readonly sent: Verdicts };
  readonly derivedChromiumDefault?: { readonly sent?: Verdicts };
  readonly derivedFirefoxReleaseDefault?: { readonly sent?: Verdicts };
  readonly expected?: string;
}

const origins: Readonly<Record<string, string>> = {
  A: 'https://web-platform.test',
  'A.sub': 'https://www1.web-platform.test',
  'A.http': 'http://web-platform.test',
  B: 'https://not-web-platform.test',
};

/** `A (about:blank inherits)` → A's origin; `opaque …` → `null`; `wss://A` → A's host with that scheme. */
export function originOf(text: string): string {
  if (text.startsWith('opaque')) return 'null';
  const [, scheme, letter = ''] = /^(wss?:\/\/)?(A\.sub|A\.http|A|B)\b/.exec(text) ?? [];
  const origin = origins[letter];
  if (origin === undefined) throw new Error(`Unknown origin in a case file: ${text}`);
  return scheme === undefined ? origin : origin.replace(/^https?:\/\//, scheme);
}

/** The last request of the scenario. */
export function requestOf(scenario: Scenario): RequestFacts {
  const hops = scenario.hops ?? [];
  const last = need(hops.at(-1), 'hops');
  const redirectedFrom: string[] = [];
  for (let i = hops.length - 1; i > 0 && hops[i]!.via?.startsWith('server-redirect'); i--) {
    redirectedFrom.unshift(`${originOf(hops[i - 1]!.origin)}/hop`);
  }
  const byDocument = last.via?.startsWith('client-navigation') ? hops.at(-2)?.origin : undefined;
  const initiator =
    scenario.initiatorOfLastRequest ?? byDocument ?? scenario.initiator ?? scenario.pageOrigin ?? scenario.topLevel;
  return {
    ...contextOf(scenario),
    url: `${originOf(last.origin)}/target`,
    method: scenario.method ?? 'GET',
    initiator: initiator === undefined ? undefined : originOf(initiator),
    redirectedFrom,
  };
}

/** The document that the last request brought, reading or writing `document.cookie`. */
export function documentOf(scenario: Scenario): RequestFacts {
  const origin = originOf(scenario.hops?.at(-1)?.origin ?? scenario.frame ?? 'A');
  const url = `${origin}/target`;
  if (scenario.requestType === 'top-level-navigation') return topLevelFacts(url, { via: 'script' });
  return {
    ...contextOf(scenario),
    url,
    isNavigation: false,
    method: 'GET',
    initiator: origin,
    redirectedFrom: [],
    via: 'script',
  };
}

/** The same document, reloaded by its own script. */
export function reloadOf(scenario: Scenario): RequestFacts {
  const request = requestOf(scenario);
  return { ...request, method: 'GET', initiator: new URL(request.url).origin, redirectedFrom: [] };
}

function contextOf({ requestType, topLevel, ancestors }: Scenario): RequestFacts {
  if (requestType === 'top-level-navigation') return topLevelFacts('');
  const top = topLevel === undefined ? undefined : `${originOf(topLevel)}/page`;
  const isFrame = requestType === 'iframe-navigation' || requestType === 'iframe document';
  return topLevelFacts('', {
    isTopLevelNavigation: false,
    isNavigation: requestType === 'iframe-navigation',
    resourceType:
      requestType === 'iframe-navigation' ? 'sub-frame' : requestType === 'websocket' ? 'websocket' : 'fetch',
    topLevelUrl: top,
    ancestors: ancestors?.map((origin) => `${originOf(origin)}/frame`) ?? (isFrame && top !== undefined ? [top] : []),
  });
}
