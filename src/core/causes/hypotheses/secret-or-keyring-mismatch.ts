import type { Evidence } from '../../model.ts';
import { lineName } from '../../session/followed.ts';
import type { Loss } from '../../session/loss.ts';
import { valueShape } from '../../session/value-shape.ts';
import { phrase } from '../../words.ts';
import type { CauseContext } from '../cause.ts';
import { cookieOf } from '../draft-of-loss.ts';
import { inJar, verdictAt } from '../evidence.ts';
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
    const thrownAway = deletedSignature(context, loss);
    if (thrownAway !== undefined) {
      return hypothesis(secretOrKeyringMismatch, {
        confidence: 'likely',
        explanation: phrase(
          'The server threw away `{signature}`, the signature that came with `{name}`: it does not verify with the server’s present key.',
          { signature: `${loss.followed.name}.sig`, name: loss.followed.name },
        ),
        evidence: [thrownAway],
        nextTest,
      });
    }
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

/**
 * Node's `cookies`, used by cookie-session and Koa, signs in a cookie of its own, and deletes that one when it does not
 * verify (pillarjs/cookies, index.js, `get`).
 */
function deletedSignature(context: CauseContext, { followed, at, leg }: Loss): Evidence | undefined {
  if (leg.step.response === 'deleted') return undefined;
  const name = `${followed.name}.sig`;
  const verdict = verdictAt(context, at);
  const wasSent = verdict?.cookies.some(({ cookie, outcome }) => cookie.name === name && outcome === 'sent');
  const line = verdict?.setCookies.find((one) => one.outcome === 'deleted' && lineName(one) === name)?.line;
  if (wasSent !== true || line === undefined) return undefined;
  const note = phrase('and `{name}` itself is left alone', { name: followed.name });
  return { ...at, part: 'response-header', text: `Set-Cookie: ${line}`, mark: name, note };
}
