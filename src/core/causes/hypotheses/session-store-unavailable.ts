import { appOf } from '../../session/followed.ts';
import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import { nodeChange } from '../backend-node.ts';
import { cookieOf } from '../draft-of-loss.ts';
import { answer } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const sessionStoreUnavailable: HypothesisOf<Loss> = {
  id: 'session-store-unavailable',
  title: 'The session store lost the session, or was not there',
  check: (context, loss) => {
    const shape = valueShape(cookieOf(context, loss)?.value ?? '');
    if (shape !== 'id' && shape !== 'signed-id') return undefined;
    const failed = context.chain.hops.findIndex(
      ({ hop }) => appOf(hop.request.url) === loss.followed.app && (hop.response?.status ?? 0) >= 500,
    );
    // Another node than the one that made the session explains that it is unknown there, the store being well.
    if (failed === -1 && nodeChange(context, loss) !== undefined) return undefined;
    const place = { chain: loss.at.chain, hop: failed };
    return hypothesis(sessionStoreUnavailable, {
      confidence: failed === -1 ? 'possible' : 'likely',
      explanation:
        failed === -1
          ? phrase(
              'The cookie is an id; if the store is down, was emptied by a restart, or drops entries early, no id is known.',
            )
          : phrase(
              'The server failed at hop {hop}, and the cookie is an id that needs a store: it may be the store that fails.',
              {
                hop: failed + 1,
              },
            ),
      evidence: failed === -1 ? [] : answer(context, place),
      nextTest: phrase(
        'Look the id up in the store right after signing in. Not there, or every attempt fails? Then it is the store.',
      ),
    });
  },
};
