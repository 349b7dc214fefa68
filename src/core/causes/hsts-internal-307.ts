import { hostOf } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext } from './cause.ts';
import { requestLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

/** Told as what happened: a hop that looks like one and never left the browser. */
export const hstsInternal307: Cause = {
  id: 'hsts-internal-307',
  title: 'The browser went to https by itself',
  check: (context) => {
    const { chain, hops } = context.chain;
    const hop = hops.findIndex((_, index) => isUpgraded(context, index));
    if (hop === -1 || context.followups.every(({ followed }) => followed.role !== 'session')) return [];
    const place = { chain: chain.id, hop };
    return [
      {
        severity: 'info',
        confidence: 'certain',
        place,
        cookie: undefined,
        followed: undefined,
        reasons: [],
        explanation: phrase(
          'The browser turned http://{host} into https by itself (hop {hop}): no request left, so no cookie was sent or set there.',
          { host: clip(hostOf(hops[hop]!.hop.request.url)), hop: sayHop(place, chain.id) },
        ),
        evidence: [
          ...requestLine(context, place, /http:/, phrase('never sent; shown as 307 Internal Redirect')),
          ...requestLine(context, { chain: chain.id, hop: hop + 1 }, /https:/),
        ],
        story: [],
        remedies: [],
      },
    ];
  },
  hides: [],
};

/** Where a server's own redirect led down to http, that is the thing to say, and `redirect-downgrades-to-http` says it. */
function isUpgraded({ chain: { chain } }: CauseContext, index: number): boolean {
  const [before, hop, next] = [chain.hops[index - 1], chain.hops[index], chain.hops[index + 1]];
  if (hop === undefined || next?.via !== 'internal-redirect') return false;
  if (before?.request.url.startsWith('https:') === true) return false;
  return next.request.url === hop.request.url.replace(/^http:/, 'https:') && next.request.url !== hop.request.url;
}
