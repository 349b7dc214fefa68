import type { Hypothesis } from '../model.ts';
import { sightingOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { isTakenAway } from '../session/outlived.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, setCookieLine } from './evidence.ts';
import { refusalHypotheses } from './hypotheses/index.ts';
import { sayHop } from './say-hop.ts';
import { byConfidence } from './session-cookie-never-set.ts';

export const sessionNotRecognised: Cause = {
  id: 'session-not-recognised',
  title: 'The server did not recognise the session',
  needs: 'loss',
  check: (context) => context.losses.filter(({ kind }) => kind === 'refused').map((loss) => finding(context, loss)),
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const { leg, origin } = loss;
  const chain = context.chain.chain.id;
  const hop = sayHop(loss.at, chain);
  const hypotheses = refusalHypotheses
    .flatMap((hypothesis) => hypothesis.check(context, loss) ?? [])
    .sort(byConfidence);
  const fresh = sightingOf(loss.followed, leg.verdict).lines.at(-1);
  return draftOfLoss(context, loss, {
    // That the server refused is seen; only why is not.
    confidence: loss.signedIn ? 'likely' : 'possible',
    explanation:
      leg.step.response === 'renewed'
        ? phrase(
            '`{name}` was sent at hop {hop}, but the server answered with a new one: it did not recognise the session.',
            { name, hop },
          )
        : isTakenAway(loss.followed, leg)
          ? phrase('`{name}` was sent at hop {hop}, but the server deleted it: it did not recognise the session.', {
              name,
              hop,
            })
          : phrase(
              '`{name}` was sent at hop {hop}, but the server asked to sign in again: it did not recognise the session.',
              { name, hop },
            ),
    evidence: [
      ...(origin === undefined ? [] : setCookieLine(context, origin)),
      ...cookieHeader(
        context,
        loss.at,
        origin !== undefined && origin.version === leg.step.versionBefore
          ? phrase('the same value: the browser did its part')
          : undefined,
      ),
      ...(fresh === undefined
        ? []
        : [
            {
              chain: loss.at.chain,
              hop: loss.at.hop,
              part: 'response-header' as const,
              text: `Set-Cookie: ${fresh.verdict.line}`,
              mark: undefined,
              note: undefined,
            },
          ]),
      ...answer(context, loss.at),
    ],
    hypotheses,
    nextTest:
      hypotheses[0]?.nextTest ??
      phrase('Follow `{name}` through the server’s log at hop {hop}: is it read, verified, and found in the store?', {
        name,
        hop,
      }),
    remedies: remediesFor(hypotheses[0]),
  });
}

function remediesFor(first: Hypothesis | undefined): readonly Remedy[] {
  switch (first?.cause) {
    case 'no-affinity-in-memory-session':
      return [
        { goal: phrase('keep sessions in a store that all nodes share'), topic: { kind: 'store' } },
        {
          goal: phrase('let the load balancer keep a user on one node'),
          cost: phrase('Sessions still end when their node restarts.'),
          topic: { kind: 'affinity' },
        },
      ];
    case 'secret-or-keyring-mismatch':
      return [
        { goal: phrase('give every process the same secret, and keep it across restarts'), topic: { kind: 'secret' } },
      ];
    case 'save-before-redirect-race':
      return [{ goal: phrase('redirect after the session has been saved'), topic: { kind: 'save' } }];
    case 'cdn-or-host-strips-request-cookie':
      return [
        {
          goal: phrase('let the cache hand the Cookie header on, and keep answers that need a session out of it'),
          cost: phrase('Every such request reaches the server.'),
          topic: { kind: 'cache' },
        },
      ];
    default:
      return [];
  }
}
