import { answersTo, hopsWithExtraInfo, type HeardRequest } from './referee.ts';
import type { CdpCookie, RequestExtraInfo, ResponseExtraInfo } from './protocol.ts';
import { tokenName, type Route } from './plan.ts';
import { seenKey, type SeenCookie, type SeenHop, type SeenLine } from './verdict.ts';

/**
 * The browser's verdicts per hop of the plan, in the order in which the requests began. A hop without extra info sent
 * nothing to the network; of these only what the cache answered has anything to compare.
 */
export function refereeHops(
  requests: ReadonlyMap<string, HeardRequest>,
  routes: ReadonlyMap<string, Route>,
): readonly SeenHop[] {
  return [...requests.values()].flatMap((heard) => {
    const has = hopsWithExtraInfo(heard);
    const answers = answersTo(heard);
    let extra = -1;
    return heard.sent.flatMap((sent, index): SeenHop[] => {
      const { url, method } = sent.request;
      const token = new URL(url).searchParams.get(tokenName) ?? '';
      const route = routes.get(token);
      if (has[index] !== true) {
        const isCached = answers[index]?.fromDiskCache === true;
        return isCached && route
          ? [{ token, url, method, way: 'cache', cookies: [], lines: [], header: undefined }]
          : [];
      }
      extra++;
      const asked = heard.requestExtras[extra];
      const answered = heard.responseExtras[extra];
      if (route === undefined || asked === undefined) return [];
      return [
        {
          token,
          url,
          method,
          way: heard.isWorkers ? 'worker' : 'network',
          cookies: asked.associatedCookies.map(seenCookie),
          lines: answered === undefined ? [] : seenLines(answered, route.answer.setCookies),
          header: headerOf(asked),
        },
      ];
    });
  });
}

function seenCookie({ cookie, blockedReasons }: RequestExtraInfo['associatedCookies'][number]): SeenCookie {
  return {
    name: cookie.name,
    key: keyOf(cookie),
    outcome: blockedReasons.length === 0 ? 'sent' : 'not-sent',
    reasons: [...blockedReasons].sort(),
    explained: true,
    value: cookie.value,
  };
}

/** The browser's whole jar, as if a hop had listed it. */
export function jarAsHop(cookies: readonly CdpCookie[]): SeenHop {
  const listed = cookies.map((cookie) => seenCookie({ cookie, blockedReasons: [] }));
  return { token: '', url: '', method: '', way: 'network', cookies: listed, lines: [], header: undefined };
}

function keyOf({ domain, ...cookie }: CdpCookie): string {
  const hostOnly = !domain.startsWith('.');
  return seenKey({ ...cookie, domain: hostOnly ? domain : domain.slice(1), hostOnly });
}

function headerOf({ headers }: RequestExtraInfo): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'cookie')?.[1];
}

/** Lines that the protocol does not name were stored or deleted, or refused for a reason it has no word for. */
function seenLines({ blockedCookies }: ResponseExtraInfo, planned: readonly string[]): readonly SeenLine[] {
  const blocked = [...blockedCookies];
  return planned.map((line, index) => {
    const at = blocked.findIndex((one) => sameLine(one.cookieLine, line));
    const [found] = at === -1 ? [] : blocked.splice(at, 1);
    return {
      index,
      line,
      outcome: found ? 'rejected' : 'stored',
      reasons: [...(found?.blockedReasons ?? [])].sort(),
      explained: true,
    };
  });
}

/** The protocol prints bytes above ASCII in its own way; what is left still tells lines apart, since values are numbered. */
function sameLine(a: string, b: string): boolean {
  const ascii = (text: string): string => text.replace(/[^\x21-\x7e]/g, '');
  return ascii(a) === ascii(b);
}
