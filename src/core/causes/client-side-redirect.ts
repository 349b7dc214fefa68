import type { Via } from '../model.ts';
import { phrase } from '../words.ts';
import type { Cause } from './cause.ts';
import { inOurWords } from './evidence.ts';
import { sayPath } from './say-hop.ts';

/** Told as what happened, not as a fault: the flow goes on in a request of its own. */
export const clientSideRedirect: Cause = {
  id: 'client-side-redirect',
  title: 'The page itself went on, not the server',
  check: ({ chain, chainOf }) => {
    const first = chain.chain.hops[0]!;
    const said = words(first.via);
    if (said === undefined || chain.chain.after === undefined) return [];
    const from = chainOf(chain.chain.after)?.chain.hops.at(-1);
    const { url } = first.request;
    return [
      {
        severity: 'info',
        confidence: first.via === 'client-redirect' ? 'likely' : 'certain',
        place: { chain: chain.chain.id, hop: 0 },
        cookie: undefined,
        followed: undefined,
        reasons: [],
        explanation: phrase(said, { from: sayPath(from?.request.url ?? ''), to: sayPath(url) }),
        evidence: [
          {
            chain: chain.chain.id,
            hop: 0,
            part: 'navigation',
            ...(first.context.initiator === undefined
              ? inOurWords(phrase('started by: nobody known'))
              : { text: `initiator: ${first.context.initiator}` }),
            mark: first.context.initiator,
            note: phrase('the page that went on is the one that started this request'),
          },
        ],
        story: [],
        remedies: [],
      },
    ];
  },
  hides: [],
};

function words(via: Via) {
  switch (via) {
    case 'meta-refresh':
      return 'The page at `{from}` went on to `{to}` with a meta refresh: a new request, started by that page.';
    case 'script':
      return 'A script of `{from}` went on to `{to}`: a new request, started by that page.';
    case 'client-redirect':
      return 'The page at `{from}` went on to `{to}` by itself (script or meta refresh): a new request, started by that page.';
    default:
      return undefined;
  }
}
