import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import { cookieOf } from '../draft-of-loss.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const sessionStoreUnavailable: HypothesisOf<Loss> = {
  id: 'session-store-unavailable',
  title: 'The session store lost the session, or was not there',
  check: (context, loss) => {
    const shape = valueShape(cookieOf(context, loss)?.value ?? '');
    if (shape !== 'id' && shape !== 'signed-id') return undefined;
    return hypothesis(sessionStoreUnavailable, {
      confidence: 'possible',
      explanation: phrase(
        'The cookie is an id; if the store is down, was emptied by a restart, or drops entries early, no id is known.',
      ),
      nextTest: phrase(
        'Look the id up in the store right after signing in. Not there, or every attempt fails? Then it is the store.',
      ),
    });
  },
};
