import type { Loss } from '../session/loss.ts';
import { isRedirect } from '../session/place-of-sign-in.ts';
import { isDoubtful } from '../session/unreachable.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, verdictAt } from './evidence.ts';
import { internalReturn } from './internal-return.ts';
import { clip, sayHop, siteName } from './say-hop.ts';

export const redirectToInternalHost: Cause = {
  id: 'redirect-to-internal-host',
  title: 'The redirect leads to an address that only the server’s own network knows',
  check: (context) => [
    ...context.losses.filter(({ kind }) => kind === 'astray').map((loss) => finding(context, loss)),
    ...internalReturn(context, [
      {
        goal: phrase(
          'make `redirect_uri` from the host in the address bar: hand it to the application, or configure its base URL',
        ),
        cost: phrase('Trust forwarded headers only from your own proxy.'),
        topic: { kind: 'proxy' },
      },
    ]),
  ],
  hides: [],
};

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const source = verdictAt(context, loss.fault)!.hop.request.url;
  const target = loss.leg.verdict.hop.request.url;
  const failure = context.chain.hops.at(-1)?.hop.failure;
  const values = {
    name,
    from: sayHop(loss.fault, chain),
    host: siteName(target),
    own: siteName(source),
    hop: sayHop(loss.at, chain),
    failure: clip(failure ?? '', 50),
  };
  const [here, there] = [new URL(source).origin, new URL(target).origin];
  return draftOfLoss(context, loss, {
    // That the host is a wrong one is proven where nothing answers; elsewhere it may be meant.
    confidence:
      failure !== undefined && !isDoubtful(failure) && loss.strength === 'strong' && isObserved(context, loss)
        ? 'certain'
        : 'likely',
    place: loss.fault,
    explanation:
      failure === undefined
        ? phrase(
            '`{name}` does not belong to `{host}`, a name from inside the server’s network, to which hop {from} redirects.',
            values,
          )
        : phrase(
            '`{name}` stays behind: hop {from} redirects to `{host}`, which the browser cannot reach (`{failure}`).',
            values,
          ),
    evidence: [
      ...answer(context, loss.fault, phrase('the host is not the one in the address bar')),
      ...(failure === undefined
        ? cookieHeader(context, loss.at, phrase('no `{name}`: it belongs to `{own}`', values))
        : [
            {
              ...loss.at,
              part: 'navigation' as const,
              text: failure,
              mark: failure,
              note: phrase('the browser’s word for what became of the request'),
            },
          ]),
    ],
    story: story(loss, failure !== undefined),
    nextTest: phrase('Open the same path at `{here}` by hand: signed in? Then only the redirect is wrong.', { here }),
    remedies: [
      {
        goal: phrase(
          'redirect to `{here}`: hand the outer host, port and scheme to the application, and let it use them',
          {
            here,
          },
        ),
        cost: phrase('Trust forwarded headers only from your own proxy.'),
        change: { kind: 'origin', from: there, to: here },
        topic: { kind: 'proxy' },
      },
      { goal: phrase('redirect with a path alone (`Location: /…`), which fits every host') },
    ],
  });
}

function isObserved(context: CauseContext, loss: Loss): boolean {
  const verdict = verdictAt(context, loss.fault);
  return verdict?.observed === true && isRedirect(verdict.hop.response);
}

function story(loss: Loss, failed: boolean): Draft['story'] {
  const { name } = loss.followed;
  const host = siteName(loss.leg.verdict.hop.request.url);
  return [
    ...(loss.origin?.outcome === 'stored'
      ? [
          {
            ...loss.origin.place,
            event: 'stored' as const,
            text: phrase('The server set `{name}`, and the browser stored it.', { name }),
          },
        ]
      : []),
    { ...loss.fault, text: phrase('The server redirected to `{host}`, its own name for itself.', { host }) },
    failed
      ? { ...loss.at, event: 'elsewhere', text: phrase('The browser could not reach `{host}`.', { host }) }
      : {
          ...loss.at,
          text: phrase('`{host}` answered, without a session: `{name}` belongs to another host.', { host, name }),
        },
    ...loss.rebuffs.map(({ leg }) => ({
      ...leg.place,
      event: 'asked-to-sign-in' as const,
      text: phrase('It took the user for a stranger.'),
    })),
  ];
}
