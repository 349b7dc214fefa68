import { endingAt } from '../session/ending.ts';
import { sightingOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { deletingLine } from './deleting-line.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const cookieDeleted: Cause = {
  id: 'cookie-deleted',
  title: 'A response on the way deleted the cookie',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) => {
      const dead = deletingLine(context, loss);
      return dead === undefined || (dead.value !== '' && dead.attempt.signsIn) ? [] : [finding(context, loss)];
    });
    return context.losses.length > 0 ? ofLosses : endings(context);
  },
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

/** A form was answered with the end of the session that the user was signed in with: no fault, but worth knowing. */
function endings(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain.id;
  return context.followups.flatMap(({ followed, track, before }) => {
    if (followed.role !== 'session') return [];
    return context.chain.hops.flatMap((verdict, hop): readonly Draft[] => {
      const { lines } = sightingOf(followed, verdict);
      const version = track.steps[hop]?.versionBefore ?? 0;
      if (endingAt(verdict, lines) !== 'session' || before[hop]?.signedIn.includes(version) !== true) return [];
      const values = { name: followed.name, from: sayPath(verdict.hop.request.url), hop: hop + 1 };
      const place = { chain, hop };
      return [
        {
          severity: 'info',
          confidence: context.trace.jar.observed ? 'certain' : 'likely',
          place,
          followed,
          cookie: followed.cookie,
          reasons: [],
          title: phrase('The server ended the session itself'),
          explanation: phrase(
            '`{name}` is deleted by the answer of `{from}` (hop {hop}), which leads to the sign-in: the server ended the session itself.',
            values,
          ),
          evidence: [
            ...requestLine(context, place),
            ...lines.map(({ verdict: { line } }) => ({
              ...place,
              part: 'response-header' as const,
              text: `Set-Cookie: ${line}`,
              mark: /(?:max-age|expires)\s*=\s*[^;]*/i.exec(line)?.[0],
              note: undefined,
            })),
            ...answer(context, place),
          ],
          story: [],
          nextTest: phrase('Search the server’s code for what clears `{name}` when it answers `{from}`.', values),
          remedies: [],
        },
      ];
    });
  });
}
