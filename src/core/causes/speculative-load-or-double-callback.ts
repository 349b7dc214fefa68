import type { Evidence } from '../model.ts';
import type { Loss } from '../session/loss.ts';
import { earlierVisit } from '../session/sign-in-clash.ts';
import type { Answer } from '../session/sign-in-state.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestHeader, requestLine, timing, verdictAt } from './evidence.ts';
import { sayHop } from './say-hop.ts';

export const speculativeLoadOrDoubleCallback: Cause = {
  id: 'speculative-load-or-double-callback',
  title: 'The provider’s answer was used twice',
  needs: 'loss',
  check: (context) =>
    context.losses.flatMap((loss) => {
      const first = earlierVisit(loss.leg);
      return first === undefined || (loss.kind !== 'refused' && loss.kind !== 'deleted')
        ? []
        : [finding(context, loss, first)];
    }),
  hides: ['session-not-recognised', 'cookie-deleted', 'deletes-what-it-just-set'],
};

function finding(context: CauseContext, loss: Loss, first: Answer): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const earlier = verdictAt(context, first.place)?.hop;
  const wasAhead = earlier?.marks.some(({ kind }) => kind === 'prerender') === true;
  const wait = Math.max(0, loss.leg.verdict.hop.times.start - first.time);
  const values = { name, first: sayHop(first.place, chain), hop: sayHop(loss.at, chain) };
  const same = codeOf(earlier?.request.url) === codeOf(loss.leg.verdict.hop.request.url);
  return draftOfLoss(context, loss, {
    // That the answer came twice is seen; that this is why it was refused is what one-time answers are for.
    confidence: atMost('likely', confidenceOf(context, loss)),
    explanation: wasAhead
      ? phrase(
          '`{name}` was used up when the user came (hop {hop}): the browser had loaded the callback ahead of time (hop {first}).',
          values,
        )
      : phrase(
          '`{name}` was used up at hop {hop}: the callback was requested a second time with the `state` of hop {first}.',
          values,
        ),
    evidence: [
      ...requestLine(
        context,
        first.place,
        first.state,
        wasAhead ? phrase('loaded before the user went there') : undefined,
      ),
      ...requestHeader(context, first.place, 'sec-purpose'),
      ...answer(context, first.place),
      ...requestLine(
        context,
        loss.at,
        first.state,
        same
          ? phrase('the same answer once more')
          : phrase('the same `state`, another `code`: the provider was asked twice as well'),
      ),
      ...timing(loss.at, phrase('{ms} ms after the first', { ms: Math.round(wait) })),
      ...cookieHeader(context, loss.at),
      ...answer(context, loss.at),
    ] satisfies readonly Evidence[],
    story: [
      {
        ...first.place,
        text: wasAhead
          ? phrase('The browser fetched the callback ahead of time, and the server used the answer up.')
          : phrase('The callback came a first time, and the server used the answer up.'),
      },
      { ...loss.at, text: phrase('It came again with the same `state`, which the server did not know any more.') },
    ],
    nextTest: phrase('Sign in once more with “Preload pages” switched off, without reload or Back. Does it work?'),
    remedies: [
      { goal: phrase('answer requests that carry `Sec-Purpose` with 503, and use nothing up for them') },
      { goal: phrase('send a user who is signed in already on to the page, instead of showing the error') },
      { goal: phrase('keep the callback out of the service worker, and answer it with `Cache-Control: no-store`') },
    ],
  });
}

function codeOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get('code') : null;
}
