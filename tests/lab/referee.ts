import type { Answer, CdpSession } from '../browser/cdp.ts';

/** One hop as Chromium judged it: the verdicts that DevTools shows, which no extension can read. */
export interface RefereeHop {
  readonly url: string;
  readonly method: string;
  readonly cookies: readonly {
    readonly name: string;
    /** Without a leading dot. */
    readonly domain: string;
    readonly path: string;
    readonly hostOnly: boolean;
    /** Empty: sent. */
    readonly reasons: readonly string[];
  }[];
  /** One per `Set-Cookie` line, in order; empty: stored. */
  readonly setCookies: readonly (readonly string[])[];
}

export interface Referee {
  /** What was heard since the last call. Hops that Chromium has no verdict on (HSTS, cache) are left out. */
  readonly take: () => readonly RefereeHop[];
}

interface Heard {
  readonly hops: { readonly url: string; readonly method: string; judged: boolean }[];
  readonly requests: Answer[];
  readonly responses: Answer[];
}

/** Listens to the network of all pages, popups included, with their frames and fetches. */
export async function callReferee(browser: CdpSession): Promise<Referee> {
  let heard = new Map<string, Heard>();
  const of = (params: Answer): Heard => {
    const id = String(params['requestId']);
    const one = heard.get(id) ?? { hops: [], requests: [], responses: [] };
    heard.set(id, one);
    return one;
  };
  const judge = (params: Answer, judged: boolean): void => {
    const last = of(params).hops.at(-1);
    if (last) last.judged = judged;
  };
  const listen = async (session: CdpSession): Promise<void> => {
    session.on('Network.requestWillBeSent', (params) => {
      if (params['redirectResponse'] !== undefined) judge(params, params['redirectHasExtraInfo'] === true);
      const { url, method } = params['request'] as { url: string; method: string };
      of(params).hops.push({ url, method, judged: true });
    });
    session.on('Network.responseReceived', (params) => judge(params, params['hasExtraInfo'] === true));
    session.on('Network.requestWillBeSentExtraInfo', (params) => void of(params).requests.push(params));
    session.on('Network.responseReceivedExtraInfo', (params) => void of(params).responses.push(params));
    await session.send('Network.enable');
    await session.send('Runtime.runIfWaitingForDebugger');
  };
  // A popup waits until it is listened to. It may close while it is being asked.
  browser.on('Target.attachedToTarget', ({ sessionId }) => {
    listen(browser.session(String(sessionId))).catch(() => undefined);
  });
  const filter = [{ type: 'page' }];
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
  return {
    take: () => {
      const hops = [...heard.values()].flatMap(hopsOf);
      heard = new Map();
      return hops;
    },
  };
}

/** The events of one request come in any order, but the n-th extra info belongs to the n-th hop that has one. */
function hopsOf({ hops, requests, responses }: Heard): RefereeHop[] {
  return hops
    .filter(({ judged }) => judged)
    .flatMap(({ url, method }, at) => {
      const request = requests[at] as RequestExtra | undefined;
      const response = responses[at] as ResponseExtra | undefined;
      return request && response ? [{ url, method, cookies: cookiesOf(request), setCookies: linesOf(response) }] : [];
    });
}

function cookiesOf({ associatedCookies }: RequestExtra): RefereeHop['cookies'] {
  return associatedCookies.map(({ cookie, blockedReasons }) => ({
    name: cookie.name,
    domain: cookie.domain.replace(/^\./, ''),
    path: cookie.path,
    hostOnly: !cookie.domain.startsWith('.'),
    reasons: blockedReasons,
  }));
}

function linesOf({ headers, blockedCookies }: ResponseExtra): readonly (readonly string[])[] {
  const joined = Object.entries(headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1];
  if (joined === undefined) return [];
  return joined
    .split('\n')
    .map((line) => blockedCookies.find(({ cookieLine }) => cookieLine === line)?.blockedReasons ?? []);
}

type RequestExtra = Answer & {
  readonly associatedCookies: readonly {
    readonly blockedReasons: readonly string[];
    readonly cookie: { readonly name: string; readonly domain: string; readonly path: string };
  }[];
};

type ResponseExtra = Answer & {
  readonly headers: Readonly<Record<string, string>>;
  readonly blockedCookies: readonly { readonly blockedReasons: readonly string[]; readonly cookieLine: string }[];
};
