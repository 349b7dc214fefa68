import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import { nodeChange } from '../backend-node.ts';
import { cookieOf } from '../draft-of-loss.ts';
import { cookieHeader, verdictAt } from '../evidence.ts';
import { sayHop } from '../say-hop.ts';
import { heals } from './heals.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

/** Time in which a store is still writing what the redirect already announced. */
const soon = 100;

export const saveBeforeRedirectRace: HypothesisOf<Loss> = {
  id: 'save-before-redirect-race',
  title: 'The redirect left before the session was saved',
  check: (context, loss) => {
    const { origin, at, leg } = loss;
    const value = cookieOf(context, loss)?.value ?? '';
    const shape = valueShape(value);
    if (origin?.place.chain !== at.chain || at.hop === 0 || (shape !== 'id' && shape !== 'signed-id')) return undefined;
    const before = verdictAt(context, { chain: at.chain, hop: at.hop - 1 })?.hop;
    const ended = before?.times.end ?? before?.times.headers;
    const gap = ended === undefined ? undefined : leg.verdict.hop.times.start - ended;
    if (gap === undefined || gap > soon) return undefined;
    const healed = nodeChange(context, loss) === undefined ? heals(context, loss, value) : undefined;
    if (healed !== undefined) {
      return hypothesis(saveBeforeRedirectRace, {
        confidence: 'likely',
        explanation: phrase(
          'A moment later, at hop {hop}, the same page was there for the same cookie: the session came into the store only after the redirect.',
          { hop: sayHop(healed, at.chain) },
        ),
        evidence: cookieHeader(context, healed, phrase('the same value, and no new one was set')),
        nextTest: phrase('Let the redirect wait for the store’s answer. Kept at the first try?'),
      });
    }
    return hypothesis(saveBeforeRedirectRace, {
      confidence: 'possible',
      explanation:
        nodeChange(context, loss) === undefined
          ? phrase(
              'This hop started {gap} ms after the one before it ended: sooner, perhaps, than the session was written.',
              { gap: Math.max(0, Math.round(gap)) },
            )
          : phrase(
              'This hop started {gap} ms after the one before it ended. But the change of node explains it already.',
              { gap: Math.max(0, Math.round(gap)) },
            ),
      nextTest: phrase(
        'Reload the page a moment later. Signed in without a new Set-Cookie? Then redirect only after the session is saved.',
      ),
    });
  },
};
