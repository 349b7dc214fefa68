import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, initiatorOf, setCookieLine } from './evidence.ts';
import { sameSiteLosses, starterOf } from './same-site-losses.ts';
import { sayHop } from './say-hop.ts';

export const samesiteStrictCrossSiteReturn: Cause = {
  id: 'samesite-strict-cross-site-return',
  title: 'A Strict cookie stays behind on the way back from another site',
  needs: 'loss',
  check: (context) => sameSiteLosses(context, 'strict').map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const starter = starterOf(loss);
  const hop = sayHop(loss.at, context.chain.chain.id);
  const chainCounts = loss.reasons[0] === 'cross-site-redirect';
  return draftOfLoss(context, loss, {
    explanation: chainCounts
      ? phrase(
          '`{name}` is `SameSite=Strict`, and the chain came through another site, so this browser does not send it (hop {hop}).',
          { name, hop },
        )
      : starter === undefined
        ? phrase(
            '`{name}` is `SameSite=Strict`, and another site started this navigation, so the browser does not send it (hop {hop}).',
            { name, hop },
          )
        : phrase(
            '`{name}` is `SameSite=Strict`, and {starter} started this navigation, so the browser does not send it (hop {hop}).',
            { name, hop, starter },
          ),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /samesite\s*=\s*strict/i)),
      ...initiatorOf(context, loss.at, phrase('redirects do not change who started it')),
      ...cookieHeader(context, loss.at, phrase('no `{name}`; the browser has it', { name })),
    ],
    remedies: remedies(loss, name),
  });
}

function remedies(loss: Loss, name: string): readonly Remedy[] {
  const page: Remedy = {
    goal: phrase(
      'answer the return with a page of your own that goes on by itself (meta refresh), so that your site starts the next request',
    ),
    cost: phrase('The request that arrives from the other site itself still comes without the cookie.'),
    change: { kind: 'same-site-page', place: { chain: loss.at.chain, hop: loss.at.hop - 1 }, then: 'next' },
  };
  const lax: Remedy = {
    goal: phrase('set `{name}` with `SameSite=Lax`', { name }),
    cost: phrase('Links from other sites then arrive signed in: change nothing on a GET.'),
    change: { kind: 'attributes', cookie: name, set: { sameSite: 'lax' } },
    topic: { kind: 'same-site', sameSite: 'Lax' },
  };
  return loss.at.hop > 0 ? [lax, page] : [lax];
}
