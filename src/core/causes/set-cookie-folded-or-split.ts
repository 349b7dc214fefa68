import { appOf, hostOf } from '../session/followed.ts';
import type { Place } from '../session/followed.ts';
import { groupName } from '../session/known-name.ts';
import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { atMost, confidenceOf } from './confidence.ts';
import { draftOfLoss } from './draft-of-loss.ts';
import { lineEvidence, ofCut, remedy } from './cut-line.ts';
import { cookieHeader, verdictAt } from './evidence.ts';
import { isFelt } from './felt-fold.ts';
import { foundIn, gives, isSession } from './found-folds.ts';
import type { Found } from './found-folds.ts';
import { foldsOf } from './folded-lines.ts';
import { clip, sayHop } from './say-hop.ts';
import { storyOf } from './story.ts';

export const setCookieFoldedOrSplit: Cause = {
  id: 'set-cookie-folded-or-split',
  title: 'Set-Cookie lines were joined, or one was cut in two, on their way',
  needs: 'line',
  check: (context) => {
    const ofLosses = context.losses.flatMap((loss) => ofCut(context, loss) ?? ofFold(context, loss) ?? []);
    if (ofLosses.length > 0) return ofLosses;
    return context.never === undefined ? remark(context) : ofNever(context);
  },
  hides: [
    'session-cookie-never-set',
    'session-not-recognised',
    'cookie-path-mismatch',
    'path-case-mismatch',
    'proxy-path-rewrite-breaks-cookie-path',
    'host-change-host-only-cookie',
    'cookie-deleted',
    'cookie-expired',
    'cookie-lifetime-unit-error',
    'samesite-none-without-secure',
  ],
};

/** The lost cookie's new value was folded into another line, or another line was folded into its own. */
function ofFold(context: CauseContext, loss: Loss): Draft | undefined {
  const { name, app } = loss.followed;
  const all = foundIn(context.flow, app, loss.leg.verdict.hop.times.start).filter(
    ({ place }) => !isSame(place, loss.at),
  );
  const found =
    all.findLast(
      (one) =>
        groupName(one.fold.name) === name && gives(context, one) && isAfter(context, one.place, loss.origin?.place),
    ) ??
    all.findLast(
      (one) => groupName(one.outer) === name && isSame(one.place, lineOf(loss)) && isFelt(context, loss, one),
    );
  if (found === undefined) return undefined;
  const confidence = atMost('likely', confidenceOf(context, loss));
  return draftOfLoss(context, loss, {
    ...foldedDraft(context, found, loss.at, name),
    confidence,
    place: found.place,
    story: [dropped(found), ...storyOf(loss).filter((step) => !isSame(step, found.place))],
  });
}

/** Where the line stands that decided over the cookie: one that deletes it is no origin. */
function lineOf({ kind, fault, origin }: Loss): Place | undefined {
  return kind === 'deleted' ? fault : origin?.place;
}

function ofNever(context: CauseContext): readonly Draft[] {
  const never = context.never!;
  const { signIn, rebuff } = never;
  const app = appOf(signIn.verdict.hop.request.url);
  const all = foundIn(context.flow, app, rebuff.verdict.hop.times.start).filter(
    (one) => gives(context, one) && (isSession(one.fold) || one.fold.at === 'attributes'),
  );
  const found =
    all.find(({ fold }) => isSession(fold)) ?? all.find(({ place }) => isSame(place, signIn.place)) ?? all[0];
  if (found === undefined) return [];
  // A program may have joined the lines as it wrote its file.
  const seen = rebuff.verdict.observed && context.trace.jar.observed;
  const proven = isSession(found.fold) && found.fold.at === 'attributes' && seen;
  return [
    {
      severity: never.strength === 'strong' ? 'error' : 'warning',
      confidence: proven ? 'certain' : 'likely',
      place: found.place,
      cookie: cookieOf(context, found),
      followed: undefined,
      reasons: [],
      story: [
        dropped(found),
        {
          ...rebuff.place,
          text: phrase('The request had no session to show, and the server took the user for a stranger.'),
        },
      ],
      ...foldedDraft(context, found, rebuff.place, found.fold.name),
    },
  ];
}

/** Nothing was lost this time, but a cookie that matters stands where no browser looks for it. */
function remark(context: CauseContext): readonly Draft[] {
  const chain = context.chain.chain;
  const app = appOf(chain.hops[0]!.request.url);
  const found = foundIn([context.chain], app, Infinity).find(
    (one) => one.fold.at === 'attributes' && isSession(one.fold) && gives(context, one),
  );
  if (found === undefined) return [];
  return [
    {
      severity: 'warning',
      confidence: 'likely',
      place: found.place,
      cookie: cookieOf(context, found),
      followed: undefined,
      reasons: [],
      story: [],
      ...foldedDraft(context, found, undefined, found.fold.name),
    },
  ];
}

function foldedDraft(context: CauseContext, found: Found, at: Place | undefined, name: string) {
  const { outer, fold, place, line } = found;
  const values = { name: clip(fold.name), outer: clip(outer), hop: sayHop(place, context.chain.chain.id) };
  return {
    explanation: phrase(
      '`{name}` came inside the `Set-Cookie` line of `{outer}` (hop {hop}). Likely a Lambda adapter, API gateway or proxy joined them, not the app.',
      values,
    ),
    evidence: [
      lineEvidence(place, line, fold.text),
      ...(at === undefined ? [] : cookieHeader(context, at, phrase('no new `{name}`', { name }))),
    ],
    nextTest: phrase('Ask the application without proxy and adapter: is it one Set-Cookie line per cookie there?'),
    remedies: [remedy(place, apart(found))],
  };
}

/** The joined line, as the lines that it was made of. */
function apart({ line }: Found): readonly string[] {
  const folds = foldsOf(line);
  const first = folds[0];
  return [first === undefined ? line : line.slice(0, line.indexOf(first.text)), ...folds.map((fold) => fold.line)];
}

/** As the server meant it; the browser never knew it. */
function cookieOf(context: CauseContext, { place, fold }: Found): Draft['cookie'] {
  const url = verdictAt(context, place)?.hop.request.url ?? '';
  const path = /;[ \t]*path=([^;,]*)/i.exec(fold.line)?.[1]?.trim();
  return { name: fold.name, domain: hostOf(url), path: path?.startsWith('/') === true ? path : '/' };
}

function dropped({ place, outer, fold }: Found) {
  return {
    ...place,
    text: phrase('One line held two cookies: the browser took `{outer}` and knew nothing of `{name}`.', {
      outer: clip(outer),
      name: clip(fold.name),
    }),
  };
}

function isSame(a: Place, b: Place | undefined): boolean {
  return a.chain === b?.chain && a.hop === b.hop;
}

function isAfter(context: CauseContext, place: Place, origin: Place | undefined): boolean {
  if (origin === undefined) return true;
  const time = (at: Place) => verdictAt(context, at)?.hop.times.start ?? 0;
  return time(place) >= time(origin);
}
