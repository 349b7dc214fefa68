import type { Loss } from '../session/loss.ts';
import { phrase } from '../words.ts';
import type { Cause, CauseContext, Draft } from './cause.ts';
import { cookieOf, draftOfLoss, rejectedLine } from './draft-of-loss.ts';
import { cookieHeader, setCookieLine } from './evidence.ts';
import { sayHop, siteName } from './say-hop.ts';

const blocks =
  /^(?:schemeful-)?same-site-(?:strict|lax|unspecified)|^user-preferences$|^partition-mismatch$|^cross-site-redirect$/;

export const thirdPartyContextBlocked: Cause = {
  id: 'third-party-context-blocked',
  title: 'The page is in another site’s frame, where its cookie does not work',
  check: (context) =>
    context.losses
      .filter(
        (loss) =>
          !hopOfFault(context, loss).context.isTopLevelNavigation && blocks.test(reasonsOf(context, loss)[0] ?? ''),
      )
      .map((loss) => finding(context, loss)),
  hides: ['session-cookie-never-set'],
};

function reasonsOf(context: CauseContext, loss: Loss): readonly string[] {
  if (loss.kind === 'rejected') return rejectedLine(context, loss)?.reasons ?? [];
  return loss.kind === 'withheld' ? loss.reasons : [];
}

function hopOfFault(context: CauseContext, loss: Loss) {
  return (context.chainOf(loss.fault.chain)?.hops[loss.fault.hop] ?? loss.leg.verdict).hop;
}

function finding(context: CauseContext, loss: Loss): Draft {
  const { name } = loss.followed;
  const hop = hopOfFault(context, loss);
  const byUser = reasonsOf(context, loss)[0] === 'user-preferences';
  const values = {
    name,
    top: siteName(hop.context.topLevelUrl ?? 'another site'),
    hop: sayHop(loss.fault, context.chain.chain.id),
    attribute: cookieOf(context, loss)?.sameSite === 'strict' ? 'Strict' : 'Lax',
  };
  return draftOfLoss(context, loss, {
    explanation: byUser
      ? phrase(
          '`{name}` was kept out of the frame in a page of {top} (hop {hop}): third-party cookies appear to be blocked.',
          values,
        )
      : loss.kind === 'rejected'
        ? phrase(
            '`{name}` is `{attribute}` and was set in a frame of {top}, so the browser refused to store it (hop {hop}).',
            values,
          )
        : phrase(
            '`{name}` is `{attribute}`, so the browser does not send it from a frame in a page of {top} (hop {hop}).',
            values,
          ),
    evidence: [
      ...(loss.origin === undefined ? [] : setCookieLine(context, loss.origin, /samesite\s*=\s*\w+/i)),
      {
        chain: loss.fault.chain,
        hop: loss.fault.hop,
        part: 'navigation',
        text: `top-level page: ${hop.context.topLevelUrl ?? 'unknown'}`,
        mark: hop.context.topLevelUrl,
        note: phrase('another site than the frame’s'),
      },
      ...cookieHeader(context, loss.at, phrase('no `{name}`', { name })),
    ],
    remedies: [
      {
        goal: phrase(
          'set `{name}` with `SameSite=None; Secure; Partitioned`: a session of its own inside each embedding site',
          { name },
        ),
        cost: phrase('The frame’s session is not the one of the page’s own tab; keep request-forgery protection on.'),
        change: { kind: 'attributes', cookie: name, set: { sameSite: 'none', secure: true, partitioned: true } },
        topic: { kind: 'same-site', sameSite: 'None', partitioned: true },
      },
      { goal: phrase('sign in in a tab or popup of its own, or serve the frame from the embedding page’s site') },
    ],
  });
}
