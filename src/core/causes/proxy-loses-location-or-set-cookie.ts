import { phrase } from '../words.ts';
import type { Cause } from './cause.ts';
import { sayHop, sayPath } from './say-hop.ts';

const redirects = [301, 302, 303, 307, 308];

export const proxyLosesLocationOrSetCookie: Cause = {
  id: 'proxy-loses-location-or-set-cookie',
  title: 'A redirect arrived without its Location',
  check: ({ chain: { chain, hops } }) => {
    if (chain.kind !== 'navigation' && chain.kind !== 'subframe') return [];
    const hop = hops.length - 1;
    const { response, request } = hops[hop]!.hop;
    if (response === undefined || !redirects.includes(response.status) || response.redirectUrl !== undefined) return [];
    const names = response.headers.map(({ name }) => name.toLowerCase());
    if (names.includes('location')) return [];
    const setsCookies = names.includes('set-cookie');
    const values = {
      status: response.status,
      from: sayPath(request.url),
      hop: sayHop({ chain: chain.id, hop }, chain.id),
    };
    return [
      {
        severity: 'warning',
        confidence: 'certain',
        place: { chain: chain.id, hop },
        cookie: undefined,
        followed: undefined,
        reasons: [],
        explanation: setsCookies
          ? phrase(
              '`{from}` answered {status} with cookies and without `Location` (hop {hop}): the browser has nowhere to go with them.',
              values,
            )
          : phrase('`{from}` answered {status} without `Location` (hop {hop}): the browser has nowhere to go.', values),
        evidence: [
          {
            chain: chain.id,
            hop,
            part: 'response-header',
            text: `${response.status} ${response.statusText}; ${[...new Set(names)].join(', ')}`,
            mark: String(response.status),
            note: phrase('a redirect, and no `Location` among its headers'),
          },
        ],
        story: [],
        nextTest: phrase('Ask the application without the proxy in front: is there a `Location`?'),
        remedies: [
          {
            goal: phrase(
              'hand on all headers of the answer: `Location` and `Set-Cookie` above all, `Cache-Control` and `WWW-Authenticate` too',
            ),
          },
        ],
      },
    ];
  },
  hides: [],
};
