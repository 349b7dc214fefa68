import type { Cookie, HopVerdict } from '../model.ts';
import { appOf, appOfDomain, lineName } from '../session/followed.ts';
import type { Followed, Place } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { missedDeletion } from '../session/missed-deletion.ts';
import { asksToSignIn, isSignOut } from '../session/place-of-sign-in.ts';
import { expiryLine } from '../fix/expiry-line.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Remedy } from '../fix/remedy.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { cookieHeader, inJar, requestLine } from './evidence.ts';
import { clip, sayHop } from './say-hop.ts';
import { storyOf } from './story.ts';

export const deleteDoesNotMatchOrZombie: Cause = {
  id: 'delete-does-not-match-or-zombie',
  title: 'The deletion names another path or domain, so the cookie stays',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) => finding(context, loss));
    return ofLosses.length > 0 ? ofLosses : signOuts(context);
  },
  hides: ['session-not-recognised'],
};

interface Missed {
  readonly place: Place;
  /** The line that deletes nothing. */
  readonly line: string;
  /** The copy that it was meant for. */
  readonly cookie: Cookie;
}

/** The server refuses the session and tries to delete it; it misses, and the same session comes back. */
function finding(context: CauseContext, loss: Loss): readonly Draft[] {
  if (loss.kind !== 'refused') return [];
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  const missed = context.chain.hops
    .slice(0, loss.at.hop + 1)
    .map((verdict, hop) => missedAt(verdict, { chain, hop }, loss.followed))
    .findLast((one) => one !== undefined);
  const back = missed === undefined ? undefined : comesBack(context, missed);
  if (missed === undefined || back === undefined || isRoutine(context, missed)) return [];
  const values = { name, path: clip(missed.cookie.path), hop: sayHop(missed.place, chain), back: sayHop(back, chain) };
  return [
    draftOfLoss(context, loss, {
      place: missed.place,
      // That the deletion missed is seen. That the sign-in goes round for it, and not for what the server refused at first, is not.
      confidence: atMost('likely', confidenceOf(context, loss)),
      explanation: phrase(
        '`{name}` was refused at hop {hop} and deleted for another path or domain than it has: it comes back at hop {back}, to be refused again.',
        values,
      ),
      evidence: evidenceOf(context, missed, back),
      story: [
        ...storyOf(loss).slice(0, 2),
        {
          ...missed.place,
          event: 'refused-by-server',
          text: phrase('The deletion did not match it, so the browser kept it.'),
        },
        { ...back, event: 'sent', text: phrase('The same `{name}` was sent again, and refused again.', { name }) },
      ],
      nextTest: phrase(
        'Delete `{name}` by hand. Does the sign-in work then? Then see why the server refused it at all.',
        {
          name,
        },
      ),
      remedies: remedies(missed.cookie),
    }),
  ];
}

/** A later hop of the chain that carried the very cookie and was turned away. */
function comesBack(context: CauseContext, { place, cookie }: Missed): Place | undefined {
  const hop = context.chain.hops.findIndex(
    (verdict, index) =>
      index > place.hop &&
      verdict.cookies.some(({ cookie: sent, outcome }) => outcome === 'sent' && isSame(sent, cookie)) &&
      isTurnedAway(context, index),
  );
  return hop === -1 ? undefined : { chain: place.chain, hop };
}

function isTurnedAway(context: CauseContext, hop: number): boolean {
  const { response, failure } = context.chain.hops[hop]!.hop;
  if (response === undefined) return failure !== undefined;
  const earlier = new Set(context.chain.hops.slice(0, hop).map(({ hop: { request } }) => request.url));
  return response.status === 401 || (response.redirectUrl !== undefined && earlier.has(response.redirectUrl));
}

/** The same line on an answer that turned nobody away: it clears up after an older version, whatever becomes of the session. */
function isRoutine(context: CauseContext, { place, line }: Missed): boolean {
  return context.flow.some(({ chain, hops }) =>
    hops.some(
      ({ hop, setCookies }, index) =>
        (chain.id !== place.chain || index < place.hop) &&
        setCookies.some((one) => one.line === line) &&
        hop.response !== undefined &&
        hop.response.status < 400 &&
        !asksToSignIn(hop.response.redirectUrl ?? hop.request.url),
    ),
  );
}

/** Does it outlive the sign-out, which may go on over several hops and pages? */
function isKept({ chain, flow }: CauseContext, { cookie }: Missed): boolean {
  const app = appOfDomain(cookie.domain);
  return flow.slice(flow.indexOf(chain)).every(({ hops }) => {
    // The jar as seen from another site, to which a sign-out often leads, does not show the cookie.
    const last = hops.findLast(({ hop }) => appOf(hop.request.url) === app);
    return last?.jarAfter.some((other) => isSame(other, cookie)) !== false;
  });
}

/** Signing out leaves the session in the jar. */
function signOuts(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain.id;
  for (const [hop, verdict] of context.chain.hops.entries()) {
    if (!isSignOut(verdict.hop.request.url, verdict.hop.request.method)) continue;
    for (const { followed } of context.followups) {
      const place = { chain, hop };
      const missed = followed.role === 'session' ? missedAt(verdict, place, followed) : undefined;
      if (missed === undefined || !isKept(context, missed)) continue;
      return [
        {
          severity: 'warning',
          confidence: context.trace.jar.observed ? 'certain' : 'likely',
          place,
          cookie: missed.cookie,
          followed: undefined,
          reasons: [],
          explanation: phrase(
            '`{name}` stays in the browser: the sign-out (hop {hop}) deletes it for another path or domain than `{domain}{path}`.',
            {
              name: missed.cookie.name,
              hop: sayHop(place, chain),
              domain: clip(missed.cookie.domain),
              path: clip(missed.cookie.path),
            },
          ),
          evidence: evidenceOf(context, missed, undefined),
          story: [],
          nextTest: phrase(
            'Go back to a page for signed-in users: does it open? Then only the cookie would have ended it.',
          ),
          remedies: remedies(missed.cookie),
        },
      ];
    }
  }
  return [];
}

function missedAt(verdict: HopVerdict, place: Place, { name }: Followed): Missed | undefined {
  const cookie = missedDeletion(verdict, name);
  const line = verdict.setCookies.find((one) => groupName(lineName(one)) === name)?.line;
  return cookie === undefined || line === undefined ? undefined : { place, line, cookie };
}

function isSame(a: Cookie, b: Cookie): boolean {
  return a.name === b.name && a.value === b.value && a.domain === b.domain && a.path === b.path;
}

function evidenceOf(context: CauseContext, { place, line, cookie }: Missed, back: Place | undefined) {
  const scope = `${cookie.name}: ${cookie.hostOnly ? `host ${cookie.domain}` : `Domain=${cookie.domain}`}; Path=${cookie.path}`;
  return [
    ...requestLine(context, place),
    {
      ...place,
      part: 'response-header' as const,
      text: `Set-Cookie: ${line}`,
      mark: /path\s*=\s*[^;]*/i.exec(line)?.[0] ?? /domain\s*=\s*[^;]*/i.exec(line)?.[0],
      note: /path\s*=/i.test(line) ? undefined : phrase('without Path it is for the directory of the URL'),
    },
    ...inJar(place, scope, scope, phrase('still there afterwards')),
    ...(back === undefined ? [] : cookieHeader(context, back, phrase('it came back'))),
  ];
}

function remedies(copy: Cookie): readonly Remedy[] {
  const line = expiryLine(copy);
  return [
    {
      goal: phrase('delete it with the path and domain that it was set with (`{line}`)', { line }),
      topic: { kind: 'expire', copy },
      shown: header('response', 'Set-Cookie', line),
    },
  ];
}
