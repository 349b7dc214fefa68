import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { ageOf, isOlderThanTwoMinutes } from './cookie-age.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, requestLine, setCookieLine } from './evidence.ts';
import { postRemedies } from './post-remedies.ts';
import { sameSiteLosses, starterOf } from './same-site-losses.ts';
import { sayHop } from './say-hop.ts';

export const laxPlusPostTwoMinutes: Cause = {
  id: 'lax-plus-post-two-minutes',
  title: 'A cookie without SameSite survives a cross-site POST for two minutes only',
  check: (context) => [
    ...sameSiteLosses(context, 'lax')
      .filter((loss) => isOlderThanTwoMinutes(context, loss))
      .map((loss) => finding(context, loss)),
    ...narrowEscapes(context),
  ],
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const minutes = Math.round((ageOf(context, loss) ?? 0) / 6_000) / 10;
  return draftOfLoss(context, loss, {
    explanation: phrase(
      '`{name}` has no SameSite and is {minutes} minutes old; after two the browser keeps it from a POST that comes from {from} (hop {hop}).',
      { name, minutes, from: starterOf(loss) ?? phrase('another site'), hop: sayHop(loss.at, context.chain.chain.id) },
    ),
    evidence: [
      ...(loss.origin === undefined
        ? []
        : setCookieLine(context, loss.origin, undefined, phrase('no SameSite: counts as Lax after two minutes'))),
      {
        chain: loss.at.chain,
        hop: loss.at.hop,
        part: 'timing',
        text: `${minutes} min`,
        mark: `${minutes} min`,
        note: phrase('between the Set-Cookie and this request'),
      },
      ...requestLine(context, loss.at, /^POST/),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it', { name })),
    ],
    remedies: postRemedies(context, loss, name),
  });
}

/** Sent this time, because the user was quick. */
function narrowEscapes(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain.id;
  for (const [hop, verdict] of context.chain.hops.entries()) {
    for (const { followed } of context.followups) {
      const young = verdict.cookies.find(
        ({ cookie, laxAllowUnsafe }) => laxAllowUnsafe && cookie.name === followed.name,
      );
      if (young === undefined || (followed.role !== 'session' && followed.role !== 'transaction')) continue;
      const place = { chain, hop };
      const { name } = followed;
      return [
        {
          severity: 'warning',
          // Of a cookie that nobody saw being set the age is only inferred: a policy can let it pass as well.
          confidence:
            verdict.observed && context.trace.jar.observed && young.cookie.createdAt !== undefined
              ? 'certain'
              : 'likely',
          place,
          cookie: young.cookie,
          followed,
          reasons: [],
          explanation: phrase(
            '`{name}` has no SameSite and went with the cross-site POST (hop {hop}) only because it is younger than two minutes.',
            { name, hop: sayHop(place, chain) },
          ),
          evidence: [...requestLine(context, place, /^POST/), ...cookieHeader(context, place)],
          story: [],
          nextTest: phrase(
            'Wait three minutes on the identity provider’s page and sign in again: `{name}` will be missing.',
            { name },
          ),
          remedies: [
            {
              goal: phrase(
                'set `{name}` with `SameSite=None; Secure`, or keep the sign-in’s state in a cookie that has it',
                { name },
              ),
              cost: phrase('With `None` other sites can make the browser send it: keep request-forgery protection on.'),
              topic: { kind: 'same-site', sameSite: 'None' },
            },
          ],
        },
      ];
    }
  }
  return [];
}
