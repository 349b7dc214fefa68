import type { Loss } from '../session/loss.ts';
import { isSignInAnswer, isSignInQuestion } from '../session/place-of-sign-in.ts';
import { phrase, say } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, inOurWords, setCookieLine, verdictAt } from './evidence.ts';
import { lifetimeOf, meantInstead, sayDuration } from './lifetime.ts';
import { sayHop } from './say-hop.ts';

export const stateExpiredWhileAtIdp: Cause = {
  id: 'state-expired-while-at-idp',
  title: 'The sign-in’s state expired while the user was at the identity provider',
  needs: 'loss',
  check: (context) => context.losses.filter((loss) => isOutstayed(context, loss)).map((loss) => finding(context, loss)),
  hides: ['cookie-expired'],
};

/** Set by the hop that asked the provider, expired at the hop that brings its answer. A lifetime in the wrong unit is another fault. */
function isOutstayed(context: CauseContext, loss: Loss): boolean {
  const { kind, origin, leg } = loss;
  const lifetime = lifetimeOf(context, loss);
  if (kind !== 'expired' || origin === undefined || lifetime === undefined) return false;
  if (!isSignInAnswer(leg.verdict.hop.request.url) || meantInstead(lifetime) !== undefined) return false;
  return asksProvider(context, loss);
}

/** The answer that set it redirects to the provider's question, or the flow asked it soon after. */
function asksProvider(context: CauseContext, { origin }: Loss): boolean {
  const chain = context.chainOf(origin!.place.chain);
  return chain?.hops.slice(origin!.place.hop).some(({ hop }) => isSignInQuestion(hop.request.url)) === true;
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name, role } = loss.followed;
  const chain = context.chain.chain.id;
  const lifetime = lifetimeOf(context, loss)!;
  const set = verdictAt(context, loss.origin!.place)!.hop.times;
  const away = Math.max(0, loss.leg.verdict.hop.times.start - (set.headers ?? set.start)) / 1000;
  const ample = Math.max(3_600, 2 * Math.ceil(away));
  return draftOfLoss(context, loss, {
    reasons: ['expired'],
    explanation: phrase(
      '`{name}` was set at hop {set} to live {lived}; the user came back from the identity provider after {away} (hop {hop}).',
      {
        name,
        set: sayHop(loss.origin!.place, chain),
        lived: sayDuration(lifetime),
        away: sayDuration(away),
        hop: sayHop(loss.at, chain),
      },
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /(?:max-age|expires)\s*=\s*[^;]*/i),
      ...answer(context, loss.origin!.place, phrase('off to the identity provider')),
      {
        chain: loss.at.chain,
        hop: loss.at.hop,
        part: 'timing',
        ...inOurWords(sayDuration(away)),
        mark: say(sayDuration(away)),
        note: phrase('between the Set-Cookie and the provider’s answer'),
      },
      ...cookieHeader(context, loss.at, phrase('no `{name}`: it had expired', { name })),
    ],
    remedies: [
      {
        goal: phrase('let `{name}` live as long as a sign-in may take, second factor and e-mail included', { name }),
        cost: phrase('A sign-in that was begun can be finished that much later.'),
        change: { kind: 'attributes', cookie: name, set: { maxAge: ample } },
        ...(role === 'session' && { topic: { kind: 'lifetime' } as const }),
      },
      { goal: phrase('and start the sign-in anew, without an error page, when the state is gone') },
    ],
  });
}
