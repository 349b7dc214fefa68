import type { Chain, Hop } from '../model.ts';
import type { Place } from '../session/followed.ts';
import { parseUrl } from '../site/parse-url.ts';
import { requestFacts } from '../site/request-facts.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import type { Change } from './change.ts';

/** The facts of a recorded hop as they would be with the changes. */
export function changedFacts(hop: Hop, chain: Chain, place: Place, changes: readonly Change[]): RequestFacts {
  const recorded = requestFacts(hop, chain.hops.slice(0, place.hop));
  return changes.reduce((facts, change) => withChange(facts, chain, place, change), recorded);
}

function withChange(facts: RequestFacts, chain: Chain, place: Place, change: Change): RequestFacts {
  switch (change.kind) {
    case 'attributes':
    case 'small-value':
    case 'expire-twin':
    case 'rename':
    case 'keep':
      return facts;
    case 'host':
      return withUrls(facts, (url) => withHost(url, change.from, change.to));
    case 'origin':
      return withUrls(facts, (url) => withOrigin(url, change.from, change.to));
    case 'https':
      return withUrls(facts, (url) => withHttps(url, change.host));
    case 'method':
      // What follows a GET is a GET; a 307 only repeats what came in.
      return place.chain === change.place.chain && place.hop >= change.place.hop
        ? { ...facts, method: change.method }
        : facts;
    case 'same-site-page':
      return place.chain === change.place.chain &&
        (change.then === 'again' ? place.hop >= change.place.hop : place.hop > change.place.hop)
        ? fromOwnPage(facts, chain, change.place)
        : facts;
  }
}

/** The request is started by the document that answered at `hop`, so nothing before that in the chain counts. */
function fromOwnPage(facts: RequestFacts, chain: Chain, { hop }: Place): RequestFacts {
  const page = chain.hops[hop]?.request.url ?? facts.url;
  const origin = parseUrl(page)?.origin;
  return { ...facts, initiator: origin, documentUrl: page, redirectedFrom: facts.redirectedFrom.slice(hop) };
}

function withUrls(facts: RequestFacts, change: (url: string) => string): RequestFacts {
  const maybe = (url: string | undefined) => (url === undefined ? undefined : change(url));
  return {
    ...facts,
    url: change(facts.url),
    initiator: originOf(maybe(facts.initiator)),
    documentUrl: maybe(facts.documentUrl),
    topLevelUrl: maybe(facts.topLevelUrl),
    ancestors: facts.ancestors.map(change),
    redirectedFrom: facts.redirectedFrom.map(change),
  };
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : (parseUrl(url)?.origin ?? url);
}

function withHost(text: string, from: string, to: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.hostname === from) url.hostname = to;
  return url.href;
}

function withOrigin(text: string, from: string, to: string): string {
  if (!URL.canParse(text) || !URL.canParse(to)) return text;
  const url = new URL(text);
  return url.origin === from ? new URL(to).origin + url.pathname + url.search : text;
}

function withHttps(text: string, host: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.hostname !== host || url.protocol !== 'http:') return text;
  url.protocol = 'https:';
  return url.href;
}
