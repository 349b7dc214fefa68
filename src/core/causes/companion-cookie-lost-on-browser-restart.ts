import type { HopVerdict } from '../model.ts';
import { appOf } from '../session/followed.ts';
import { nobodyOf } from '../session/foreign-answer.ts';
import { noHistory } from '../session/history.ts';
import type { Leg } from '../session/legs.ts';
import { legsOf, rebuffOf } from '../session/legs.ts';
import { track } from '../session/track.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { answer, cookieHeader } from './evidence.ts';
import { sayHop } from './say-hop.ts';

/** A cookie that lives on when the browser closes, and the one beside it that does not, without which it is worthless. */
const pairs: readonly { readonly lasting: RegExp; readonly companion: RegExp; readonly name: string }[] = [
  {
    lasting: /^(?:nc_session_id|nc_token)$/,
    companion: /^oc_sessionPassphrase$/,
    name: 'oc_sessionPassphrase',
  },
  { lasting: /^KEYCLOAK_IDENTITY(?:_LEGACY)?$/, companion: /^AUTH_SESSION_ID(?:_LEGACY)?$/, name: 'AUTH_SESSION_ID' },
];

export const companionCookieLostOnBrowserRestart: Cause = {
  id: 'companion-cookie-lost-on-browser-restart',
  title: 'One cookie of a pair did not survive the browser’s restart',
  check: (context) => {
    const { chain } = context.chain;
    if (chain.kind !== 'navigation' || !context.chain.hops.some(sendsLasting)) return [];
    const nobody = nobodyOf(appOf(chain.hops[0]!.request.url));
    const legs = legsOf(context.chain, track(nobody, context.chain, noHistory));
    return legs.flatMap((leg) => finding(context, leg) ?? []).slice(0, 1);
  },
  hides: [],
};

function sendsLasting({ cookies }: HopVerdict): boolean {
  return cookies.some(
    ({ cookie, outcome }) => outcome === 'sent' && pairs.some(({ lasting }) => lasting.test(cookie.name)),
  );
}

/** Asked to sign in with a lasting cookie whose companion is nowhere in the jar. */
function finding(context: CauseContext, leg: Leg): Draft | undefined {
  const { verdict, place } = leg;
  if (!verdict.observed || rebuffOf(leg, new Set()) !== 'asks-to-sign-in') return undefined;
  const sent = verdict.cookies.filter(({ outcome }) => outcome === 'sent').map(({ cookie }) => cookie);
  const pair = pairs.find(
    ({ lasting, companion }) =>
      sent.some(({ name }) => lasting.test(name)) &&
      ![...verdict.jarBefore, ...sent].some(({ name }) => companion.test(name)),
  );
  if (pair === undefined) return undefined;
  const lasting = sent.find(({ name }) => pair.lasting.test(name))!;
  const values = { lasting: lasting.name, companion: pair.name, hop: sayHop(place, context.chain.chain.id) };
  return {
    severity: 'warning',
    // That the browser was closed in between cannot be seen.
    confidence: 'possible',
    place,
    followed: undefined,
    cookie: { name: lasting.name, domain: lasting.domain, path: lasting.path },
    reasons: [],
    explanation: phrase(
      '`{lasting}` was sent at hop {hop} without its companion `{companion}`, which a browser forgets when it closes.',
      values,
    ),
    evidence: [
      ...cookieHeader(context, place, phrase('no `{companion}`: the browser has none', values)),
      ...answer(context, place),
    ],
    story: [],
    nextTest: phrase(
      'Sign in, close the browser and open it again: is `{companion}` gone, and `{lasting}` still there?',
      values,
    ),
    remedies: [
      { goal: phrase('give both cookies the same lifetime') },
      { goal: phrase('let the server issue `{companion}` again instead of refusing', values) },
    ],
  };
}
