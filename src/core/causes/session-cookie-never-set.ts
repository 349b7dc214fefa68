import type { Remedy } from '../fix/remedy.ts';
import type { Hypothesis } from '../model.ts';
import { appOf } from '../session/followed.ts';
import { rebuffOf } from '../session/legs.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import { sayHop, sayPath } from './say-hop.ts';
import type { Cause } from './cause.ts';
import { answer, cookieHeader } from './evidence.ts';
import { leftOutOf } from './left-out.ts';
import { neverHypotheses } from './hypotheses/index.ts';
import { endOf } from './story-end.ts';

export const sessionCookieNeverSet: Cause = {
  id: 'session-cookie-never-set',
  title: 'The server set no session cookie',
  needs: 'loss',
  check: (context) => {
    const { never } = context;
    if (never === undefined) return [];
    const { signIn, rebuff, strength } = never;
    const chain = context.chain.chain.id;
    const hypotheses = neverHypotheses
      .flatMap((hypothesis) => hypothesis.check(context, never) ?? [])
      .sort(byConfidence);
    const unseen = leftOutOf(context, appOf(signIn.verdict.hop.request.url));
    const isSure = strength === 'strong' && unseen === undefined;
    const values = {
      from: sayPath(signIn.verdict.hop.request.url),
      hop: sayHop(signIn.place, chain),
      at: sayHop(rebuff.place, chain),
    };
    return [
      {
        severity:
          strength === 'strong' || hypotheses.some(({ confidence }) => confidence === 'likely') ? 'error' : 'warning',
        confidence: isSure ? 'likely' : 'possible',
        place: signIn.place,
        cookie: undefined,
        followed: undefined,
        reasons: [],
        ...(unseen !== undefined && { title: phrase('No session cookie was seen being set') }),
        explanation:
          unseen !== undefined
            ? phrase(
                'No session cookie was seen being set, but not every cookie was looked at: hop {at} came without one and was refused.',
                values,
              )
            : signIn === rebuff
              ? phrase(
                  'No session cookie was ever set: the form at `{from}` came without one and was refused (hop {hop}).',
                  values,
                )
              : phrase(
                  'No session cookie was ever set: the answer of `{from}` (hop {hop}) brought none, so hop {at} had nothing to send.',
                  values,
                ),
        evidence: [
          ...answer(context, signIn.place, unseen === undefined ? phrase('no Set-Cookie for a session') : undefined),
          ...cookieHeader(context, rebuff.place),
          ...(signIn === rebuff ? [] : answer(context, rebuff.place)),
        ],
        story: [
          {
            ...signIn.place,
            text:
              unseen === undefined
                ? phrase('The server answered the sign-in without setting a session cookie.')
                : phrase('The server answered the sign-in; no session cookie was seen among its lines.'),
          },
          {
            ...rebuff.place,
            event: 'nothing-to-send',
            text: phrase('The request had no session to show, and the server took the user for a stranger.'),
          },
          ...endOf([{ leg: rebuff, rebuff: rebuffOf(rebuff, new Set()) ?? 'goes-back' }]),
        ],
        hypotheses,
        nextTest:
          hypotheses[0]?.nextTest ??
          phrase(
            'Look at the server’s log of the sign-in: is a session made, and is its cookie written into this response?',
          ),
        remedies: remediesFor(hypotheses[0]),
      },
    ];
  },
  hides: [],
};

function remediesFor(first: Hypothesis | undefined): readonly Remedy[] {
  switch (first?.cause) {
    case 'secure-cookie-not-emitted-behind-proxy':
      return [
        {
          goal: phrase('tell the application that the outer connection is https'),
          cost: phrase('Trust forwarded headers only from your own proxy.'),
          topic: { kind: 'proxy' },
          shown: header('response', 'Set-Cookie', '(the session cookie)=…; Secure'),
        },
      ];
    case 'cdn-strips-set-cookie':
      return [
        {
          goal: phrase('let the cache leave Set-Cookie where it is, and not keep answers that have one'),
          cost: phrase('Such answers come from the server every time.'),
          topic: { kind: 'cache' },
        },
      ];
    default:
      return [];
  }
}

export function byConfidence(a: { readonly confidence: string }, b: { readonly confidence: string }): number {
  const order = ['certain', 'likely', 'possible'];
  return order.indexOf(a.confidence) - order.indexOf(b.confidence);
}
