import type { Place } from '../session/followed.ts';
import { hostOf } from '../session/followed.ts';
import { asksToSignIn, isSignInAnswer } from '../session/place-of-sign-in.ts';
import type { HopVerdict } from '../model.ts';
import type { CauseContext, Draft } from './cause.ts';
import { phrase } from '../words.ts';
import { answer, requestLine, responseHeader } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

/**
 * nginx gives 502 in place of an answer whose headers do not fit into `proxy_buffer_size` (4 or 8 KB), and the cookies in
 * it are gone with it ("upstream sent too big header"). An application that is down looks the same from here, unless it
 * answers other pages: hence only `possible`.
 */
export function swallowedCookies(context: CauseContext): readonly Draft[] {
  const { chain, hops } = context.chain;
  if (chain.kind !== 'navigation' || context.losses.length > 0) return [];
  const hop = hops.findIndex((verdict) => isSwallowed(verdict) && isUp(context, verdict));
  if (hop === -1) return [];
  const place: Place = { chain: chain.id, hop };
  const values = { page: sayPath(hops[hop]!.hop.request.url), hop: sayHop(place, chain.id) };
  return [
    {
      severity: 'warning',
      confidence: 'possible',
      place,
      cookie: undefined,
      followed: undefined,
      reasons: [],
      title: phrase('The proxy may have refused the sign-in’s cookies'),
      explanation: phrase(
        'nginx answered the sign-in at `{page}` with 502 (hop {hop}). It does that too when the cookies of an answer are too large for it.',
        values,
      ),
      evidence: [
        ...requestLine(context, place, undefined, phrase('a sign-in, after which large cookies are set')),
        ...answer(context, place),
        ...responseHeader(
          context,
          place,
          'server',
          phrase('the proxy’s own answer, without the application’s headers'),
        ),
      ],
      story: [],
      nextTest: phrase('Search nginx’s error log for “upstream sent too big header” at that time.'),
      remedies: [
        {
          goal: phrase('keep the session on the server and only its id in the cookie'),
          topic: { kind: 'server-side' },
        },
        {
          goal: phrase('let nginx take larger headers (`proxy_buffer_size 16k; proxy_buffers 8 16k;`)'),
          cost: phrase('Browsers still refuse a single cookie of more than 4096 bytes.'),
        },
      ],
    },
  ];
}

function isSwallowed({ hop }: HopVerdict): boolean {
  const { request, response } = hop;
  const server = response?.headers.find(({ name }) => name.toLowerCase() === 'server')?.value ?? '';
  const signsIn = isSignInAnswer(request.url) || (request.method === 'POST' && asksToSignIn(request.url));
  return signsIn && response?.status === 502 && /nginx|openresty/i.test(server);
}

/** Chains that a 502 is held against: the pages just before. */
const near = 40;

/** A little earlier another page of the same host came from the application. */
function isUp({ trace, chain }: CauseContext, { hop }: HopVerdict): boolean {
  const here = trace.chains.indexOf(chain.chain);
  return trace.chains
    .slice(Math.max(0, here - near), here + 1)
    .some(({ hops }) =>
      hops.some(
        ({ request, response, times }) =>
          times.start < hop.times.start &&
          hostOf(request.url) === hostOf(hop.request.url) &&
          response !== undefined &&
          response.status < 500 &&
          !response.fromCache,
      ),
    );
}
