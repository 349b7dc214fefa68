import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { deletingLine } from './deleting-line.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const cookieDeleted: Cause = {
  id: 'cookie-deleted',
  title: 'A response on the way deleted the cookie',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const dead = deletingLine(context, loss);
      return dead === undefined || (dead.value !== '' && dead.attempt.signsIn) ? [] : [finding(context, loss)];
    }),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const dead = deletingLine(context, loss)!;
  const chain = context.chain.chain.id;
  return draftOfLoss(context, loss, {
    reasons: ['deleted-earlier'],
    explanation: phrase(
      '`{name}` was deleted by the answer of `{from}` (hop {set}), so hop {hop} had nothing to send.',
      {
        name,
        from: sayPath(dead.attempt.url),
        set: sayHop(loss.fault, chain),
        hop: sayHop(loss.at, chain),
      },
    ),
    evidence: [
      ...requestLine(context, loss.fault),
      ...setCookieLine(context, dead.attempt, /(?:max-age|expires)\s*=\s*[^;]*/i),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: phrase('Search the server’s code for what clears `{name}` when it answers `{from}`.', {
      name,
      from: sayPath(dead.attempt.url),
    }),
    remedies: [
      {
        goal: phrase('let `{from}` leave `{name}` alone', { name, from: sayPath(dead.attempt.url) }),
        change: { kind: 'keep', cookie: name },
      },
    ],
  });
}
