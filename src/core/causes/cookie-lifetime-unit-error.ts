import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, setCookieLine } from './evidence.ts';
import { lifetimeOf, meantInstead, sayDuration } from './lifetime.ts';
import { sayHop } from './say-hop.ts';

export const cookieLifetimeUnitError: Cause = {
  id: 'cookie-lifetime-unit-error',
  title: 'The lifetime was given in the wrong unit',
  needs: 'loss',
  check: (context) =>
    context.losses
      .filter((loss) => loss.kind === 'expired' && meantInstead(lifetimeOf(context, loss) ?? 0) !== undefined)
      .map((loss) => finding(context, loss)),
  hides: ['cookie-expired'],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const lifetime = lifetimeOf(context, loss)!;
  const chain = context.chain.chain.id;
  return draftOfLoss(context, loss, {
    confidence: atMost('likely', confidenceOf(context, loss)),
    reasons: ['expired'],
    explanation: phrase(
      '`{name}` was set at hop {set} to live {lived}, a thousandth of {meant}, and had expired at hop {hop}.',
      {
        name,
        set: sayHop(loss.origin!.place, chain),
        lived: sayDuration(lifetime),
        meant: sayDuration(meantInstead(lifetime)!),
        hop: sayHop(loss.at, chain),
      },
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /(?:max-age|expires)\s*=\s*[^;]*/i),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: it had expired', { name })),
    ],
    remedies: [
      {
        goal: phrase('give the lifetime in the unit that the framework takes'),
        change: { kind: 'attributes', cookie: name, set: { maxAge: meantInstead(lifetime) } },
        topic: { kind: 'lifetime' },
      },
    ],
  });
}
