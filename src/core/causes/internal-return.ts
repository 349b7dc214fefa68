import { leadsInside } from '../site/internal-host.ts';
import { hostOf } from '../session/followed.ts';
import { isDoubtful, isUnreachable } from '../session/unreachable.ts';
import type { JudgedChain, Place } from '../session/followed.ts';
import { isRedirect, isSignInQuestion } from '../session/place-of-sign-in.ts';
import { namesHost, returnAddressOf } from '../session/return-address.ts';
import type { ReturnAddress } from '../session/return-address.ts';
import { phrase } from '../words.ts';
import type { CauseContext, Draft } from './cause.ts';
import { answer } from './evidence.ts';
import { clip, sayHop, siteName } from './say-hop.ts';

/** Where an application asks a provider to send the user back to. */
interface Question extends ReturnAddress {
  readonly place: Place;
  /** The application's own URL. */
  readonly from: string;
}

/**
 * The application asks the provider to return to a name from inside its own network. No session is lost by the asking: it
 * is said where the user cannot come back, or where it is not seen yet that he can.
 */
export function internalReturn(context: CauseContext, remedies: Draft['remedies']): readonly Draft[] {
  const { chain, hops } = context.chain;
  if (chain.kind !== 'navigation') return [];
  const asked = context.flow.slice(0, context.flow.indexOf(context.chain) + 1).flatMap(questionsOf);
  const question = asked.findLast(({ to }) => hops.some(({ hop }) => hostOf(hop.request.url) === hostOf(to)));
  if (question !== undefined) return unreachable(context, question, remedies);
  const own = asked.findLast(({ place }) => place.chain === chain.id);
  return own === undefined ? [] : [said(context, own, own.place, undefined, remedies)];
}

function questionsOf({ chain, hops }: JudgedChain): readonly Question[] {
  return hops.flatMap(({ hop }, index) => {
    const from = hop.request.url;
    if (!isRedirect(hop.response) || !isSignInQuestion(hop.response.redirectUrl)) return [];
    const address = returnAddressOf(hop.response.redirectUrl);
    if (address === undefined || !leadsInside(hostOf(from), hostOf(address.to))) return [];
    // The visitor's own request named that host: a command line tool that signs in hands its address through.
    if (hops.slice(0, index + 1).some(({ hop: { request } }) => namesHost(request.url, hostOf(address.to)))) return [];
    return [{ place: { chain: chain.id, hop: index }, from, ...address }];
  });
}

/** The way back ended where nothing answered. A page that arrives there is one that the visitor can reach. */
function unreachable(context: CauseContext, question: Question, remedies: Draft['remedies']): readonly Draft[] {
  const { chain, hops } = context.chain;
  const hop = hops.findIndex((one) => hostOf(one.hop.request.url) === hostOf(question.to));
  const { failure, response } = hops[hop]!.hop;
  const isHere = context.losses.some(({ at }) => at.chain === chain.id && at.hop === hop);
  if (failure === undefined || response !== undefined || isHere || !isUnreachable(failure)) return [];
  return [said(context, question, { chain: chain.id, hop }, failure, remedies)];
}

function said(
  context: CauseContext,
  question: Question,
  place: Place,
  failure: string | undefined,
  remedies: Draft['remedies'],
): Draft {
  const chain = context.chain.chain.id;
  const values = {
    own: siteName(question.from),
    host: siteName(question.to),
    from: sayHop(question.place, chain),
    hop: sayHop(place, chain),
    failure: clip(failure ?? '', 50),
  };
  return {
    severity: 'warning',
    // Without the failure the visitor may be inside that network himself.
    confidence: failure === undefined ? 'possible' : isDoubtful(failure) ? 'likely' : 'certain',
    place,
    cookie: undefined,
    followed: undefined,
    reasons: [],
    explanation:
      failure === undefined
        ? phrase(
            '`{own}` asks the provider to return to `{host}` (hop {hop}), a name from inside its network: the sign-in will end there.',
            values,
          )
        : phrase(
            '`{own}` asked the provider to return to `{host}` (hop {from}), which the browser cannot reach (hop {hop}, `{failure}`).',
            values,
          ),
    evidence: [
      ...answer(context, question.place, phrase('where the provider is to return to'), question.text),
      ...(failure === undefined
        ? []
        : [
            {
              ...place,
              part: 'navigation' as const,
              text: failure,
              mark: failure,
              note: phrase('the browser’s word for what became of the request'),
            },
          ]),
    ],
    story: [],
    nextTest: phrase('Compare the address bar before the sign-in with `redirect_uri`: the host must be the same.'),
    remedies,
  };
}
