import type { Cookie } from '../model.ts';
import type { Loss } from '../session/loss.ts';
import { siteOf } from '../site/site-of.ts';
import type { Remedy } from '../fix/remedy.ts';
import { header } from '../fix/shown.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss, withheldFor } from './draft-of-loss.ts';
import { cookieHeader, inJar, setCookieLine, verdictAt } from './evidence.ts';
import { sayHop, siteName } from './say-hop.ts';

export const partitionMismatchPopup: Cause = {
  id: 'partition-mismatch-popup',
  title: 'Signed in under one top-level page, needed under another',
  needs: 'loss',
  check: (context) =>
    withheldFor(context, 'partition-mismatch').flatMap((loss) => {
      const tops = topsOf(context, loss);
      return loss.reasons[0] !== 'partition-mismatch' || tops === undefined ? [] : [finding(context, loss, tops)];
    }),
  hides: ['third-party-context-blocked'],
};

/** The sites that stood in the address bar when the cookie was set and when it was needed; undefined when it is one. */
function topsOf(context: CauseContext, loss: Loss): { readonly set: string; readonly use: string } | undefined {
  const origin = loss.origin === undefined ? undefined : verdictAt(context, loss.origin.place)?.hop;
  if (origin === undefined) return undefined;
  const set = siteOf(origin.context.topLevelUrl ?? origin.request.url);
  const { context: needed, request } = loss.leg.verdict.hop;
  const use = siteOf(needed.topLevelUrl ?? request.url);
  return set === undefined || use === undefined || set === use ? undefined : { set, use };
}

function finding(
  context: CauseContext,
  loss: Loss,
  { set, use }: { readonly set: string; readonly use: string },
): Draft {
  const { name } = loss.followed;
  const chain = context.chain.chain.id;
  // Else the frame signed in, and a popup or tab of its own comes after.
  const inFrame = use !== siteOf(loss.leg.verdict.hop.request.url);
  const values = {
    name,
    set: siteName(set),
    use: siteName(use),
    from: sayHop(loss.origin!.place, chain),
    hop: sayHop(loss.at, chain),
  };
  return draftOfLoss(context, loss, {
    explanation: inFrame
      ? phrase(
          '`{name}` was set under {set} (hop {from}), but is needed in a frame of {use} (hop {hop}): browsers keep the two apart.',
          values,
        )
      : phrase(
          '`{name}` was set in a frame of {set} (hop {from}), but is needed in a page of its own (hop {hop}): browsers keep the two apart.',
          values,
        ),
    evidence: [
      ...setCookieLine(context, loss.origin!, /partitioned/i),
      ...inJar(
        loss.origin!.place,
        phrase('{name} in partition {set}', { name, set: partitionOf(cookieOf(context, loss)) }),
        undefined,
        phrase('in the address bar: {set}', values),
      ),
      ...inJar(
        loss.at,
        phrase('{name} not in partition {use}', { name, use }),
        use,
        phrase('in the address bar: {use}', values),
      ),
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    nextTest: inFrame
      ? phrase('Sign in inside the frame itself. Kept? Then only the popup’s cookies are the wrong ones.')
      : phrase('Sign in in the tab or popup itself. Kept? Then only the frame’s cookies are the wrong ones.'),
    remedies: inFrame ? inFrameRemedies(name) : ownPageRemedies(name),
  });
}

function partitionOf(cookie: Cookie | undefined): string {
  return cookie?.partitionKey?.topLevelSite ?? '(none)';
}

function inFrameRemedies(name: string): readonly Remedy[] {
  return [
    {
      goal: phrase(
        'finish the sign-in inside the frame: let the popup hand over a one-time code, and set `{name}` there',
        { name },
      ),
      shown: header('response', 'Set-Cookie', `${name}=…; Secure; SameSite=None; Partitioned`),
    },
    {
      goal: phrase('ask for the Storage Access API in the frame after the popup, and leave `Partitioned` away'),
      cost: phrase('The browser asks the user, and may refuse.'),
    },
  ];
}

function ownPageRemedies(name: string): readonly Remedy[] {
  return [
    {
      goal: phrase(
        'hand the popup or tab a one-time code in its address, and let it set a `{name}` of its own for it',
        { name },
      ),
      cost: phrase('The code must work once only, and for a minute at most.'),
    },
  ];
}
