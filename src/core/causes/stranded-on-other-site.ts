import type { Remedy } from '../fix/remedy.ts';
import { hostOf } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import { isRedirect } from '../session/place-of-sign-in.ts';
import { asksProvider, returnAddressOf } from '../session/return-address.ts';
import { stateIn } from '../session/sign-in-state.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, requestLine, rule, setCookieLine, verdictAt } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';
import { storyOf } from './story.ts';

/** A flow that left its site for another one, by way of a provider or straight: no Domain covers both. */
export function strandedOnOtherSite(context: CauseContext): readonly Draft[] {
  return context.losses.filter(({ kind }) => kind === 'stranded').map((loss) => said(context, loss));
}

/** The redirect that left the site. */
function departureOf(context: CauseContext, loss: Loss) {
  const hop = verdictAt(context, loss.fault)!.hop;
  const redirect = isRedirect(hop.response) ? hop.response.redirectUrl : '';
  const isQuestion = asksProvider(redirect) && hostOf(redirect) !== hostOf(loss.leg.verdict.hop.request.url);
  return { source: hop.request.url, redirect, isQuestion, address: isQuestion ? returnAddressOf(redirect) : undefined };
}

function said(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const target = loss.leg.verdict.hop.request.url;
  const { source, redirect, isQuestion, address } = departureOf(context, loss);
  const [from, to] = [clip(hostOf(source)), clip(hostOf(target))];
  const values = { name, from, to, left: sayHop(loss.fault, chain), hop: sayHop(loss.at, chain) };
  const state = stateIn(target);
  return draftOfLoss(context, loss, {
    // Why the other site refused is its own secret: all that is proven is that this cookie could not get there.
    confidence: loss.strength === 'strong' ? 'likely' : 'possible',
    explanation: isQuestion
      ? phrase(
          '`{from}` began the sign-in (hop {left}), but it ended at `{to}` (hop {hop}), another site, which never gets `{name}`.',
          values,
        )
      : phrase(
          '`{name}` was set for `{from}` (hop {left}); the redirect led to `{to}` (hop {hop}), another site, which never gets it.',
          values,
        ),
    evidence: [
      ...(loss.origin === undefined
        ? cookieHeader(context, loss.fault)
        : setCookieLine(context, loss.origin, undefined, phrase('only `{from}` can get it back', { from }))),
      ...(isQuestion
        ? answer(
            context,
            loss.fault,
            address === undefined ? phrase('the question') : phrase('where the provider is to return to'),
            address?.text ?? redirect,
          )
        : answer(context, loss.fault, phrase('to another site'))),
      ...(isQuestion
        ? requestLine(
            context,
            loss.at,
            state === undefined ? hostOf(target) : `state=${state}`,
            state !== undefined && state === stateIn(redirect)
              ? phrase('the `state` that `{from}` gave', { from })
              : phrase('the address that `{from}` gave', { from }),
          )
        : []),
      ...cookieHeader(context, loss.at, phrase('no `{name}`: it belongs to `{own}`', { name, own: from })),
      ...loss.rebuffs.flatMap(({ leg }) => answer(context, leg.place)),
      ...rule(context, phrase('domain-match, RFC 10025 section 5.1.3'), phrase('`{to}` is not `{from}`', { to, from })),
    ],
    story: storyOf(loss).flatMap((step) =>
      step.event === 'elsewhere' && isQuestion
        ? [
            {
              ...loss.fault,
              text:
                address === undefined
                  ? phrase('`{from}` sent the user to the identity provider.', { from })
                  : phrase('`{from}` asked the provider to return to `{to}`.', { from, to }),
            },
            step,
          ]
        : [step],
    ),
    nextTest: isQuestion
      ? phrase('Begin the same sign-in at `{to}`: does it end well? Then only the place to return to is wrong.', { to })
      : phrase('Compare the host in the address bar before the sign-in with the one after it.'),
    remedies: isQuestion ? returnRemedies(source, target) : redirectRemedies(from, to),
  });
}

function returnRemedies(source: string, target: string): readonly Remedy[] {
  const [from, to] = [clip(hostOf(source)), clip(hostOf(target))];
  const [here, there] = [new URL(source).origin, new URL(target).origin];
  return [
    {
      goal: phrase(
        'send a `redirect_uri` on `{from}` (it comes from the base URL), and register it with the provider',
        {
          from,
        },
      ),
      change: { kind: 'origin', from: there, to: here },
    },
    { goal: phrase('begin on `{to}`: redirect there before the sign-in starts', { to }) },
  ];
}

function redirectRemedies(from: string, to: string): readonly Remedy[] {
  return [
    { goal: phrase('keep the whole flow on `{from}`: redirect to one host before the session starts', { from }) },
    {
      goal: phrase('hand the user over with a one-time code, for which `{to}` sets a session of its own', { to }),
      cost: phrase('The code must be short-lived, good for one use, and bound to `{to}`.', { to }),
    },
  ];
}
