import { nameInSetCookie } from '../cookie/name-in-set-cookie.ts';
import { clearsCookies } from '../cookie/clear-site-data.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { sentPairs } from '../cookie/sent-pairs.ts';
import { storeCookie } from '../cookie/store.ts';
import type { Chain, Cookie, Header, Hop, JarChange, JarTimeline } from '../model.ts';
import type { Profile } from '../profile.ts';
import { parseUrl } from '../site/parse-url.ts';
import { requestFacts } from '../site/request-facts.ts';
import { ReconstructedJar } from './reconstructed-jar.ts';
import { effectTime, serverDateOf, setCookieHeaders } from './set-cookie-lines.ts';
import { unseenCookies } from './unseen-cookies.ts';
import type { UnseenCookies } from './unseen-cookies.ts';

/**
 * The jar as it must have been, where nobody watched it (HAR files, tests): every `Set-Cookie` goes through the engine, and
 * a cookie that was sent without ever being set was there before. `others` are changes known from elsewhere (scripts).
 * `progress` is told, step by step, the share that is done.
 */
export function reconstructJar(
  chains: readonly Chain[],
  baseline: readonly Cookie[],
  profile: Profile,
  others: readonly JarChange[] = [],
  progress: (share: number) => void = () => undefined,
): JarTimeline {
  const jar = new ReconstructedJar(baseline, profile);
  const unseen = unseenCookies(chains, profile);
  const steps = stepsOf(chains, others);
  for (const [at, step] of steps.entries()) {
    progress(at / steps.length);
    switch (step.kind) {
      case 'request':
        note(jar, step.hop, step.time, unseen);
        break;
      case 'response':
        receive(jar, step.hop, step.before, profile);
        break;
      case 'other':
        jar.apply(step.change);
    }
  }
  return jar.timeline();
}

type Step = { readonly time: number } & (
  | { readonly kind: 'request'; readonly hop: Hop }
  | { readonly kind: 'response'; readonly hop: Hop; readonly before: readonly Hop[] }
  | { readonly kind: 'other'; readonly change: JarChange }
);

/** Responses come before what else happens at the same moment: the request that follows a redirect can carry its time stamp. */
function stepsOf(chains: readonly Chain[], others: readonly JarChange[]): Step[] {
  const rank = { response: 0, other: 1, request: 2 };
  const steps: Step[] = others.map((change) => ({ kind: 'other', time: change.time, change }));
  for (const { hops } of chains) {
    for (const hop of hops) {
      if (hop.response?.fromCache || hop.marks.some(({ kind }) => kind === 'cached-redirect')) continue;
      const sent = hop.times.sent ?? hop.times.start;
      steps.push({ kind: 'request', time: sent, hop });
      if (hop.response)
        steps.push({
          kind: 'response',
          time: Math.max(sent, effectTime(hop.times)),
          hop,
          before: hops.slice(0, hop.index),
        });
    }
  }
  return steps.sort((a, b) => a.time - b.time || sameHop(a, b) || rank[a.kind] - rank[b.kind]);
}

/** Within one hop the request comes first, whatever the clock says. */
function sameHop(a: Step, b: Step): number {
  if (a.kind === 'other' || b.kind === 'other' || a.hop !== b.hop) return 0;
  return a.kind === b.kind ? 0 : a.kind === 'request' ? -1 : 1;
}

function note(jar: ReconstructedJar, hop: Hop, time: number, unseen: UnseenCookies): void {
  const pairs = pairsByName(hop);
  const url = pairs.size === 0 ? undefined : parseUrl(hop.request.url);
  if (url === undefined) return;
  for (const [name, alike] of pairs) jar.sent(name, alike, url, time, unseen);
}

function pairsByName({ request }: Hop): Map<string, CookiePair[]> {
  const pairs = new Map<string, CookiePair[]>();
  for (const pair of sentPairs(request.headers)) {
    const alike = pairs.get(pair.name);
    if (alike) alike.push(pair);
    else pairs.set(pair.name, [pair]);
  }
  return pairs;
}

function receive(jar: ReconstructedJar, hop: Hop, before: readonly Hop[], profile: Profile): void {
  const headers = hop.response?.headers ?? [];
  const lines = setCookieHeaders(headers);
  // Most answers set nothing: then neither what was asked nor the date matters.
  if (lines.length > 0) store(jar, hop, before, profile, lines);
  if (clearsCookies(headers, hop.request.url)) jar.clear(hop.request.url, effectTime(hop.times));
}

function store(
  jar: ReconstructedJar,
  hop: Hop,
  before: readonly Hop[],
  profile: Profile,
  lines: readonly Header[],
): void {
  const request = requestFacts(hop, before);
  const now = effectTime(hop.times);
  const serverDate = serverDateOf(hop.response?.headers ?? []);
  const domain = parseUrl(hop.request.url)?.domain ?? '';
  lines.forEach(({ value, binary }, line) => {
    const name = nameInSetCookie(value, profile, binary);
    const { outcome, cookie, replaced } = storeCookie({
      line: value,
      binary,
      request,
      now,
      jar: jar.named(name, domain),
      serverDate,
      profile,
    });
    const by = { hop: hop.id, line };
    const common = { time: now, by, observed: false };
    if (outcome === 'stored' && cookie)
      jar.apply({ ...common, cookie, removed: false, cause: replaced ? 'overwrite' : 'explicit' });
    if (outcome === 'deleted' && replaced)
      jar.apply({ ...common, cookie: replaced, removed: true, cause: 'expired-overwrite' });
  });
}
