import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import { cookieOf } from '../draft-of-loss.ts';
import { inJar } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

export const secretOrKeyringMismatch: HypothesisOf<Loss> = {
  id: 'secret-or-keyring-mismatch',
  title: 'The cookie was signed with another secret than it is checked with',
  check: (context, loss) => {
    const value = cookieOf(context, loss)?.value ?? '';
    const shape = valueShape(value);
    const nextTest = phrase(
      'Log a hash of the secret at start-up in every process, and compare. Same everywhere? Then look at the store.',
    );
    switch (shape) {
      case 'signed-payload':
      case 'sealed-payload':
        return hypothesis(secretOrKeyringMismatch, {
          confidence: 'likely',
          explanation: phrase(
            'The cookie carries the session itself, so the server needs no store to read it, only the right key.',
          ),
          evidence: inJar(
            loss.at,
            `${loss.followed.name}=${value.slice(0, 24)}…`,
            undefined,
            phrase('a signed or sealed payload'),
          ),
          nextTest,
        });
      case 'signed-id':
        return hypothesis(secretOrKeyringMismatch, {
          confidence: 'possible',
          explanation: phrase('The cookie is a signed id. A signature that does not verify looks the same from here.'),
          nextTest,
        });
      case 'id':
      case 'unknown':
        return undefined;
    }
  },
};
