import { lineName } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { deletingLine } from './deleting-line.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, verdictAt } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const deletesWhatItJustSet: Cause = {
  id: 'deletes-what-it-just-set',
  title: 'One response sets the cookie and deletes it',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const lines = linesOf(context, loss);
      return lines.length < 2 || !lines.some(({ outcome }) => outcome === 'stored') ? [] : [finding(context, loss)];
    }),
  hides: ['cookie-deleted', 'cookie-expired'],
};

function linesOf(context: CauseContext, loss: Loss) {
  const dead = deletingLine(context, loss);
  if (dead === undefined) return [];
  const lines = verdictAt(context, dead.attempt.place)?.setCookies ?? [];
  return lines.slice(0, dead.attempt.line + 1).filter((line) => lineName(line) === lineName(lines[dead.attempt.line]!));
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  return draftOfLoss(context, loss, {
    reasons: ['deleted-earlier'],
    explanation: phrase(
      '`{name}` is set and then deleted by one response (hop {set}); the last line wins, so hop {hop} had nothing to send.',
      {
        name,
        set: sayHop(loss.fault, context.chain.chain.id),
        hop: sayHop(loss.at, context.chain.chain.id),
      },
    ),
    evidence: [
      ...linesOf(context, loss).map(({ line, outcome }) => ({
        chain: loss.fault.chain,
        hop: loss.fault.hop,
        part: 'response-header' as const,
        text: `Set-Cookie: ${line}`,
        mark: outcome === 'deleted' ? (/(?:max-age|expires)\s*=\s*[^;]*/i.exec(line)?.[0] ?? undefined) : undefined,
        note: undefined,
      })),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    remedies: [
      {
        goal: phrase('let one place write `{name}`: a deletion of another copy must differ in Domain or Path', {
          name,
        }),
        change: { kind: 'keep', cookie: name },
      },
    ],
  });
}
