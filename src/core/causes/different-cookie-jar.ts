import type { Evidence } from '../model.ts';
import type { Place } from '../session/followed.ts';
import type { Loss } from '../session/loss.ts';
import type { Never } from '../session/never.ts';
import type { Phrase } from '../words.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { answer, cookieHeader, inOurWords, requestLine, setCookieLine, verdictAt } from './evidence.ts';
import { sayHop, sayPath } from './say-hop.ts';

export const differentCookieJar: Cause = {
  id: 'different-cookie-jar',
  title: 'The sign-in was begun in another browser or profile',
  needs: 'loss',
  check: (context) => [
    ...(context.never?.elsewhere === true ? [neverStarted(context, context.never)] : []),
    ...context.losses.filter((loss) => storesOf(context, loss) !== undefined).map((loss) => moved(context, loss)),
  ],
  hides: ['session-cookie-never-set', 'client-script-overwrites', 'unexplained'],
};

const remedies = [
  {
    goal: phrase('when the `state` is unknown, begin anew with one click instead of showing an error'),
    shown: header('response', 'Location', '(where a sign-in begins)'),
  },
  { goal: phrase('send a code to be typed in, instead of a link that may open elsewhere') },
  {
    goal: phrase('keep the `state` on the server, so that any browser may finish the sign-in'),
    cost: phrase('Bind it to something else then: without a cookie anyone who has the link can use it.'),
  },
];

/** The provider's answer came from outside, to a jar that knows of no sign-in. */
function neverStarted(context: CauseContext, { signIn }: Never): Draft {
  const chain = context.chain.chain.id;
  const { observed } = context.trace.jar;
  const values = { path: sayPath(signIn.verdict.hop.request.url), hop: sayHop(signIn.place, chain) };
  return {
    severity: 'error',
    // An old bookmark of this address, or one whose cookie has expired, looks the same.
    confidence: observed ? 'likely' : 'possible',
    place: signIn.place,
    followed: undefined,
    cookie: undefined,
    reasons: [],
    explanation: phrase(
      'The answer of a sign-in arrived at `{path}` (hop {hop}) that this browser never began: there is no cookie of it here.',
      values,
    ),
    evidence: [
      ...requestLine(context, signIn.place, /[?&](?:state|code|ticket)=[^&]*/, phrase('the answer to a sign-in')),
      {
        chain: signIn.place.chain,
        hop: signIn.place.hop,
        part: 'navigation',
        ...inOurWords(phrase('started by: none')),
        mark: 'none',
        note: phrase('opened by another program, a bookmark or the address bar, not by a page'),
      },
      ...cookieHeader(
        context,
        signIn.place,
        observed ? phrase('nothing of a sign-in, and the browser has nothing of one either') : undefined,
      ),
      ...answer(context, signIn.place),
    ],
    story: [
      { ...signIn.place, event: 'nothing-to-send', text: phrase('The answer came to a browser that never asked.') },
      {
        ...signIn.place,
        event: 'refused-by-server',
        text: phrase('The server found nothing to compare it with, and refused it.'),
      },
    ],
    nextTest: phrase(
      'Begin and finish in one window: copy the link from the mail into the browser where you asked for it.',
    ),
    remedies,
  };
}

function storesOf(context: CauseContext, loss: Loss): readonly [string, string] | undefined {
  const { kind, origin, leg } = loss;
  const set = origin === undefined ? undefined : verdictAt(context, origin.place)?.hop.context.storeId;
  const use = leg.verdict.hop.context.storeId;
  if ((kind !== 'vanished' && kind !== 'withheld') || set === undefined || use === undefined) return undefined;
  return set === use ? undefined : [set, use];
}

/** Begun in one container or incognito window, finished in another. */
function moved(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const [set, use] = storesOf(context, loss)!;
  const chain = context.chain.chain.id;
  const values = { name, from: sayHop(loss.origin!.place, chain), hop: sayHop(loss.at, chain) };
  return draftOfLoss(context, loss, {
    confidence: context.trace.jar.observed ? 'certain' : 'likely',
    explanation: phrase(
      '`{name}` was stored in one cookie store (hop {from}), but hop {hop} belongs to another, which has none.',
      values,
    ),
    evidence: [
      ...setCookieLine(context, loss.origin!),
      ...inStore(loss.origin!.place, set),
      ...inStore(loss.at, use, phrase('another container, profile or private window')),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    remedies,
  });
}

/** The browser’s own name for the jar of a request. */
function inStore(place: Place, store: string, note?: Phrase): readonly Evidence[] {
  return [
    { ...place, part: 'navigation', ...inOurWords(phrase('cookie store: {store}', { store })), mark: store, note },
  ];
}
