import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import { nodeChange } from '../backend-node.ts';
import { cookieOf } from '../draft-of-loss.ts';
import { responseHeader } from '../evidence.ts';
import { clip } from '../say-hop.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const noAffinityInMemorySession: HypothesisOf<Loss> = {
  id: 'no-affinity-in-memory-session',
  title: 'Sessions live in the memory of one node',
  check: (context, loss) => {
    const shape = valueShape(cookieOf(context, loss)?.value ?? '');
    if (shape !== 'id' && shape !== 'signed-id') return undefined;
    const change = nodeChange(context, loss);
    const nextTest = phrase('Run one node only and sign in again. Kept? Then use a shared store, or sticky sessions.');
    if (change === undefined) {
      return hypothesis(noAffinityInMemorySession, {
        confidence: 'possible',
        explanation: phrase(
          'The cookie is an id, so the session lives on the server: in the memory of another process, perhaps. No header names the node.',
        ),
        nextTest,
      });
    }
    return hypothesis(noAffinityInMemorySession, {
      confidence: 'likely',
      explanation: phrase(
        'The node changed from {from} to {to} between the answer that made the session and the one that did not know it.',
        {
          from: clip(change.from.node),
          to: clip(change.to.node),
        },
      ),
      evidence: [
        ...responseHeader(context, change.from.place, change.by),
        ...responseHeader(context, change.to.place, change.by),
      ],
      nextTest,
    });
  },
};
