import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { withheldOf } from './confidence.ts';
import { draftOfLoss, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, inJar, setCookieLine } from './evidence.ts';
import { removalOf } from './removal.ts';
import { sayHop } from './say-hop.ts';

/** Said, not hidden: what was seen contradicts or exceeds what the rules can tell. Last of the causes. */
export const unexplained: Cause = {
  id: 'unexplained',
  title: 'No known rule explains it',
  needs: 'loss',
  check: (context) =>
    context.losses.filter((loss) => isUnexplained(context, loss)).map((loss) => finding(context, loss)),
  hides: [],
};

function isUnexplained(context: CauseContext, loss: Loss): boolean {
  if (loss.kind === 'vanished') return true;
  if (loss.kind === 'withheld')
    return loss.reasons.length === 0 || withheldOf(loss).every(({ explained }) => !explained);
  return loss.kind === 'rejected' && (rejectedLine(context, loss)?.reasons.length ?? 0) === 0;
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const removal = loss.kind === 'vanished' ? removalOf(context, loss) : undefined;
  const values = { name, hop: sayHop(loss.at, chain), set: sayHop(loss.fault, chain) };
  return draftOfLoss(context, loss, {
    confidence: 'possible',
    explanation:
      loss.kind === 'withheld'
        ? phrase('`{name}` is stored, but was not sent at hop {hop}; no known rule explains it.', values)
        : loss.kind === 'rejected'
          ? phrase(
              '`{name}` was set at hop {set}, but the browser did not store it; no known rule explains it.',
              values,
            )
          : removal === undefined
            ? phrase('`{name}` was stored, but is gone at hop {hop}; no header explains it.', values)
            : phrase('`{name}` was removed before hop {hop} ({cause}); no response did it.', {
                ...values,
                cause: removal.cause,
              }),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin)),
      ...(removal === undefined
        ? []
        : inJar(loss.at, phrase('{name} removed ({cause})', { name, cause: removal.cause }), removal.cause)),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest:
      loss.kind === 'vanished'
        ? phrase('Look for scripts that write `document.cookie`, other tabs, and extensions that clear cookies.')
        : phrase(
            'Open DevTools → Network, pick the request of hop {hop}, tab Cookies, “show filtered out request cookies”.',
            values,
          ),
    remedies: [],
  });
}
