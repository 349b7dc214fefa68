import { hostOf } from '../session/followed.ts';
import { phrase } from '../words.ts';
import type { Cause } from './cause.ts';
import { requestLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';

/** A remark only: no browser of today is known to mind. */
export const underscoreHostname: Cause = {
  id: 'underscore-hostname',
  title: 'The host’s name has an underscore',
  needs: 'line',
  check: (context) => {
    const { chain, hops } = context.chain;
    const sessions = context.followups.filter(({ followed }) => followed.role === 'session');
    const hop = hops.findIndex(
      (verdict, index) =>
        hostOf(verdict.hop.request.url).includes('_') &&
        sessions.some(({ track }) => track.steps[index]?.response === 'set'),
    );
    if (hop === -1) return [];
    const place = { chain: chain.id, hop };
    const host = hostOf(hops[hop]!.hop.request.url);
    return [
      {
        severity: 'info',
        confidence: 'possible',
        place,
        cookie: undefined,
        followed: undefined,
        reasons: [],
        explanation: phrase(
          '`{host}` has an underscore (hop {hop}). Host names may not; old browsers stored no cookies for such hosts, some tools still do not.',
          { host: clip(host), hop: sayHop(place, chain.id) },
        ),
        evidence: requestLine(context, place, /[^/]*_[^/]*/),
        story: [],
        remedies: [{ goal: phrase('give the host a name of letters, digits and hyphens') }],
      },
    ];
  },
  hides: [],
};
