import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { deletingLine } from './deleting-line.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, responseHeader, setCookieLine } from './evidence.ts';
import { lifetimeOf, sayDuration } from './lifetime.ts';
import { sayHop } from './say-hop.ts';

export const cookieExpired: Cause = {
  id: 'cookie-expired',
  title: 'The cookie had expired',
  needs: 'loss',
  check: (context) => context.losses.flatMap((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const dead = deletingLine(context, loss);
  // A value that arrives already expired was meant to be stored: a wrong clock, or a wrong date.
  if (dead !== undefined && dead.value !== '' && dead.attempt.signsIn) {
    return [
      draftOfLoss(context, loss, {
        reasons: ['expired'],
        explanation: phrase(
          '`{name}` had expired when it arrived (hop {set}), so the browser kept nothing, and hop {hop} had nothing to send.',
          {
            name,
            set: sayHop(loss.fault, chain),
            hop: sayHop(loss.at, chain),
          },
        ),
        evidence: [
          ...setCookieLine(context, dead.attempt, /(?:max-age|expires)\s*=\s*[^;]*/i),
          ...responseHeader(context, loss.fault, 'date', phrase('the server’s clock')),
          ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
        ],
        nextTest: phrase('Compare the server’s clock with yours, and look at how the date in Expires is made.'),
        remedies: remedies(name),
      }),
    ];
  }
  if (loss.kind !== 'expired') return [];
  const lifetime = lifetimeOf(context, loss);
  return [
    draftOfLoss(context, loss, {
      reasons: ['expired'],
      explanation:
        loss.origin === undefined || lifetime === undefined
          ? phrase('`{name}` had expired, so the browser does not send it (hop {hop}).', {
              name,
              hop: sayHop(loss.at, chain),
            })
          : phrase('`{name}` was set at hop {set} to live {lived} and had expired at hop {hop}.', {
              name,
              set: sayHop(loss.origin.place, chain),
              lived: sayDuration(lifetime),
              hop: sayHop(loss.at, chain),
            }),
      evidence: [
        ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /(?:max-age|expires)\s*=\s*[^;]*/i)),
        ...cookieHeader(context, loss.at, phrase('no `{name}`: it had expired', { name })),
      ],
      remedies: remedies(name),
    }),
  ];
}

function remedies(name: string): Draft['remedies'] {
  return [
    {
      goal: phrase('let `{name}` live as long as a session should, with Max-Age rather than Expires', { name }),
      change: { kind: 'attributes', cookie: name, set: { maxAge: 86_400 } },
      topic: { kind: 'lifetime' },
    },
  ];
}
